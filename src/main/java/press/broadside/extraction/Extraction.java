package press.broadside.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;
import press.broadside.handoff.Hopeless;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Statements;
import press.broadside.language.Segmenter;
import press.broadside.text.TextUnit;

/** Takes accepted revisions apart, each once. */
public final class Extraction {
    private static final Logger LOG = LoggerFactory.getLogger("press.broadside.stage");

    private final Statements statements;
    private final DocumentReader reader;
    private final Segmenter segmenter;
    private final JdbcExtracts extracts;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final int maxSegments;

    Extraction(
            Statements statements,
            DocumentReader reader,
            Segmenter segmenter,
            JdbcExtracts extracts,
            Announcer announcer,
            TransactionOperations transactions,
            int maxSegments) {
        this.statements = statements;
        this.reader = reader;
        this.segmenter = segmenter;
        this.extracts = extracts;
        this.announcer = announcer;
        this.transactions = transactions;
        this.maxSegments = maxSegments;
    }

    /**
     * Takes a revision apart, stores its extract with its alignment to the one before, and announces
     * {@code statement-extracted}; a revision that was taken apart
     * before comes back as it was, and nothing is announced.
     *
     * @param revisionKey {@code STATEMENT/rNUMBER}
     * @throws java.util.NoSuchElementException if there is no such revision
     * @throws Hopeless                         if it cannot be read, or has more segments than
     *                                          {@code broadside.extraction.max-segments}
     */
    public Extract extract(String revisionKey) {
        RevisionKey key = RevisionKey.parse(revisionKey);
        return extracts.find(key).orElseGet(() -> stored(takenApart(statements.revision(key))));
    }

    /**
     * The text units that a document would be taken apart into, fields first; nothing is stored.
     *
     * @throws Hopeless if it cannot be read
     */
    public List<TextUnit> units(Document document, Fields fields) {
        List<TextUnit> units = reader.read(document);
        return Stream.concat(FieldUnits.of(fields, units, segmenter).own().stream(), units.stream())
                .toList();
    }

    /** The extract as stored, or as it would be; nothing is stored. */
    Extract cut(RevisionKey key) {
        return extracts.find(key).orElseGet(() -> cutAgain(key));
    }

    /** The extract by the present rules, whatever is stored; nothing is stored. */
    Extract cutAgain(RevisionKey key) {
        return takenApart(statements.revision(key));
    }

    private Extract takenApart(Revision revision) {
        List<TextUnit> document = reader.read(revision.document());
        Extract extract = FieldUnits.of(revision.fields(), document, segmenter).extract(revision.key(), document);
        ReadingTrial.tooMany(extract.segments().size(), maxSegments).ifPresent(objection -> {
            throw new Hopeless(revision.key() + " " + objection); // accepted under another setting
        });
        return extract;
    }

    private Extract stored(Extract extract) {
        Optional<Change> change = former(extract.revision()).map(former -> change(former, extract));
        Optional<Extract> first = Optional.ofNullable(transactions.execute(status -> {
            if (extracts.save(extract, segmenter.rulesVersion())) {
                change.ifPresent(extracts::save);
                announcer.announce("statement-extracted", extract.revision());
                return extract;
            }
            return null; // another node was first
        }));
        return first.orElseGet(() -> extracts.of(extract.revision()));
    }

    /** The newest revision before this one that can be taken apart; one that cannot must not hold up those after it. */
    private Optional<Extract> former(RevisionKey key) {
        for (int number = key.number() - 1; number > 0; number--) {
            var former = new RevisionKey(key.statement(), number);
            try {
                return Optional.of(extract(former.toString()));
            } catch (DataAccessException | TransactionException unavailable) {
                throw unavailable;
            } catch (RuntimeException broken) {
                LOG.warn(
                        "stage=extraction event=left-out subject={} former={} reason={}",
                        key,
                        former,
                        broken.getMessage());
            }
        }
        return Optional.empty();
    }

    private Change change(Extract former, Extract extract) {
        Change change = new Weighing(Alignment.of(former, extract), former, extract)
                .weighed(
                        statements.revision(former.revision()).fields(),
                        statements.revision(extract.revision()).fields());
        LOG.info(
                "stage=extraction event=compared subject={} former={} significance={} unchanged={} of={}",
                extract.revision(),
                former.revision(),
                change.significance(),
                change.alignment().count(Relation.UNCHANGED),
                change.alignment().links().size());
        return change;
    }
}
