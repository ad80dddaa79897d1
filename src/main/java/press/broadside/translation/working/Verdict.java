package press.broadside.translation.working;

import java.time.Instant;

/**
 * What a reviewer said of one version of a translation. As soon as the translation changes, it says nothing any more.
 *
 * @param version of the translation
 * @param reason  never blank where it is rejected; else may be
 */
public record Verdict(String segment, int version, Kind kind, String reason, String reviewer, Instant at) {
    /** How it was found. */
    public enum Kind {
        REVIEWED,
        REJECTED;

        /** As it is stored, and written in programs' messages. */
        public String written() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Verdict {
        if (kind == Kind.REJECTED && reason.isBlank()) {
            throw new IllegalArgumentException("say why it is rejected: who translates reads that");
        }
    }
}
