package press.broadside.intake;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import press.broadside.handoff.Hopeless;

/** What a document passes before it is accepted: its examination and every {@link Trial}, all within {@link Parsing}. */
final class Trials {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final Parsing parsing;
    private final List<Trial> trials;

    Trials(Parsing parsing, List<Trial> trials) {
        this.parsing = parsing;
        this.trials = List.copyOf(trials);
    }

    /**
     * @param examination everything of intake's own that parses
     * @throws StatementRejected if it or a trial objects, or a parser cannot bear the document
     */
    NewStatement passed(Supplier<NewStatement> examination) {
        try {
            return parsing.first(() -> readable(examination));
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
