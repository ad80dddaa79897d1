package press.broadside.memory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.CodedText;

/**
 * A translation unit with the targets that hold.
 *
 * @param source  codes numbered by place, as in its targets
 */
record StoredUnit(long id, CodedText source, Map<Locale, Target> targets) {
    /**
     * @param saidAt  epoch milliseconds; 0 where unknown
     * @param section whose wording it is; empty where everybody's
     */
    record Target(CodedText text, Origin origin, long saidAt, Optional<String> section) {}
}
