package press.broadside.intake;

import java.util.Optional;

/**
 * What a later stage does with a document, tried before the document is accepted: what would fail there fails while its
 * sender can still mend it, and nothing accepted is stopped later. Called within {@link Parsing}.
 */
@FunctionalInterface
public interface Trial {
    /**
     * @param document cleaned, as it would be stored
     * @return one sentence that says why the stage cannot take it; empty when it can
     * @throws RuntimeException if a parser fails over it, which refuses it just as well
     */
    Optional<String> objection(Document document, Fields fields);
}
