package press.broadside.translation.xliff;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of the exchange with translation tools.
 *
 * @param handoff where files go out and come in: {@code handoff} in the data folder
 * @param handOut what is written for each draft that waits for people; empty for nothing
 */
record XliffSettings(Path handoff, Optional<HandOut.Kind> handOut, XliffLimits limits) {}
