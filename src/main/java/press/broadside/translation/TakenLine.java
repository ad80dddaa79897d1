package press.broadside.translation;

import java.util.Optional;

/**
 * What became of a person's line.
 *
 * @param problem why it was not taken, continuing "segment ID …"; empty when it was
 */
public record TakenLine(String segment, Optional<String> problem) {}
