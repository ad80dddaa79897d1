package press.broadside.intake;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;
import press.broadside.intake.image.Image;
import press.broadside.intake.image.ImageFile;
import press.broadside.intake.image.ImageLimits;
import press.broadside.intake.image.NotAnImage;

/**
 * Where a picture of a statement is replaced in one language. Each change is announced as {@code image-replaced}, with
 * {@code STATEMENT/rN/LOCALE} of the newest revision as subject, in the transaction that stores it.
 */
public final class ImageDesk {
    private final JdbcStatements statements;
    private final JdbcImages images;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final ImageLimits limits;
    private final Clock clock;

    ImageDesk(
            JdbcStatements statements,
            JdbcImages images,
            TransactionOperations transactions,
            Announcer announcer,
            ImageLimits limits,
            Clock clock) {
        this.statements = statements;
        this.images = images;
        this.transactions = transactions;
        this.announcer = announcer;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The pictures of a statement's newest revision, by their names in the document.
     *
     * @throws IllegalArgumentException if there is no such statement, naming it
     */
    public Map<String, StoredImage> images(String statement) {
        return images.shown(newest(statement), Locale.ROOT);
    }

    /** What replaces them, also for pictures that only an earlier revision had. */
    public List<Replacement> replacements(String statement) {
        return images.replacements(statement);
    }

    /**
     * Shows another picture in one language from now on, in later revisions too.
     *
     * @param content not more than a byte over the limit needs to be read
     * @return the picture as kept
     * @throws IllegalArgumentException if statement or picture are not known, or the content cannot take its place; a sentence
     */
    public StoredImage replace(String statement, String nameInDocument, Locale locale, byte[] content) {
        Revision revision = newest(statement);
        StoredImage replaced = Optional.ofNullable(
                        images.shown(revision, Locale.ROOT).get(nameInDocument))
                .orElseThrow(() -> new IllegalArgumentException(statement + " has no picture '"
                        + ShownName.of(nameInDocument) + "'; ./broadside image " + statement + " lists those it has"));
        Image image = read(content);
        if (!revision.format().isText() && replaced.type() != image.type()) {
            throw new IllegalArgumentException(
                    "the picture is %s, but %s in this document is %3$s, and a part of a package keeps its type; save it as %3$s"
                            .formatted(image.type(), ShownName.of(nameInDocument), replaced.type()));
        }
        transactions.executeWithoutResult(status -> {
            images.replace(statement, nameInDocument, locale, image, clock.instant());
            announce(revision, locale);
        });
        return images.image(image.name());
    }

    /**
     * Shows the statement's own picture again.
     *
     * @throws NoSuchElementException if nothing replaces it in this language
     */
    public void restore(String statement, String nameInDocument, Locale locale) {
        Revision revision = newest(statement);
        transactions.executeWithoutResult(status -> {
            if (!images.remove(statement, nameInDocument, locale)) {
                throw new NoSuchElementException("nothing replaces '%s' of %s in %s"
                        .formatted(ShownName.of(nameInDocument), statement, locale.toLanguageTag()));
            }
            announce(revision, locale);
        });
    }

    private void announce(Revision revision, Locale locale) {
        announcer.announce("image-replaced", revision.key() + "/" + locale.toLanguageTag());
    }

    private Image read(byte[] content) {
        try {
            return ImageFile.read(content, limits);
        } catch (NotAnImage not) {
            throw new IllegalArgumentException("the picture cannot be shown: " + not.reason(), not);
        }
    }

    private Revision newest(String statement) {
        return statements.newest().stream()
                .filter(key -> key.statement().equals(statement))
                .findFirst()
                .map(statements::revision)
                .orElseThrow(() -> new IllegalArgumentException("there is no statement '" + ShownName.of(statement)
                        + "'; ./broadside status lists those there are"));
    }
}
