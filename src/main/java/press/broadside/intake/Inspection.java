package press.broadside.intake;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import press.broadside.handoff.Hopeless;

/** Everything that parses a document before it is accepted: its examination, and what later stages will do with it. */
final class Inspection {
    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    private final Examination examination;
    private final Parsing parsing;
    private final List<Trial> trials;

    Inspection(IntakeLimits limits, Parsing parsing, List<Trial> trials) {
        this.examination = new Examination(limits);
        this.parsing = parsing;
        this.trials = List.copyOf(trials);
    }

    /** As {@link Examination#format}. */
    Format format(Submission submission) {
        return examination.format(submission);
    }

    /** @throws StatementRejected if the document cannot be taken, or not within the limits of parsing */
    NewStatement inspected(Submission submission, Companions companions, Format format, String hash, Instant at) {
        try {
            return parsing.first(() ->
                    readable(() -> examination.examined(submission, companions, format, hash, at, new Remarks())));
        } catch (Hopeless stopped) {
            throw new StatementRejected(stopped.reason());
        }
    }

    /** A parser that fails in a way that nobody foresaw says as much of the document as one that refuses it. */
    private NewStatement readable(Supplier<NewStatement> examination) {
        try {
            return tried(examination.get());
        } catch (StatementRejected | Hopeless | DataAccessException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("stage=intake event=unreadable", e);
            throw new StatementRejected("a parser fails over the document (%s); save it anew, or simplify it"
                    .formatted(ShownName.of(e.toString())));
        }
    }

    private NewStatement tried(NewStatement examined) {
        for (Trial trial : trials) {
            trial.objection(examined.document(), examined.fields()).ifPresent(objection -> {
                throw new StatementRejected(objection);
            });
        }
        return examined;
    }
}
