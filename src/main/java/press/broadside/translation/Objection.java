package press.broadside.translation;

import java.util.Optional;

/** Why a person's line shall not replace what stands there now. */
@FunctionalInterface
public interface Objection {
    Objection NONE = (line, present) -> Optional.empty();

    /** The reason, continuing "segment ID …"; empty when the line may be taken. */
    Optional<String> to(TranslatedLine line, Translation present);
}
