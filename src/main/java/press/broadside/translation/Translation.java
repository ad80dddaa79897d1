package press.broadside.translation;

import java.util.Optional;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;

/**
 * Where one segment stands in one language. Only {@link Approved} can be published: an edition is made of nothing else.
 *
 * <p>States as XLIFF 2 names them, with our sub-state: docs/formats.md has the table.
 */
public sealed interface Translation {
    Segment source();

    /** What stands in the target so far; empty when nothing does. */
    Optional<CodedText> target();

    /** Not started: {@code initial}. */
    record Open(Segment source) implements Translation {
        @Override
        public Optional<CodedText> target() {
            return Optional.empty();
        }
    }

    /** Filled from memory, waits for a person: {@code initial (bs:memory)}. */
    record Filled(Segment source, CodedText text, int score, String origin) implements Translation {
        @Override
        public Optional<CodedText> target() {
            return Optional.of(text);
        }
    }

    /**
     * Its source was edited after it was translated, so it is open again: {@code initial (bs:revised)}. A person starts from
     * what was said for the former source; no policy approves it.
     *
     * @param text         the former target, its codes numbered as in the source now
     * @param formerSource what {@code text} was a translation of
     * @param origin       whose word it was: that of an approval, else {@code translator:NAME} or {@code filled:ORIGIN}
     */
    record Revised(Segment source, CodedText text, CodedText formerSource, String origin) implements Translation {
        @Override
        public Optional<CodedText> target() {
            return Optional.of(text);
        }
    }

    /** Translated by a person, waits for approval: {@code translated}. */
    record Translated(Segment source, CodedText text, String translator) implements Translation {
        @Override
        public Optional<CodedText> target() {
            return Optional.of(text);
        }
    }

    /**
     * Publishable: {@code final}.
     *
     * @param text   empty where an earlier segment of the same unit carries the whole unit's translation
     * @param origin who or what approved it: {@code person:NAME}, {@code memory:SCORE:ORIGIN} by a section's policy, or
     *               {@code source} in an English edition
     */
    record Approved(Segment source, CodedText text, String origin) implements Translation {
        @Override
        public Optional<CodedText> target() {
            return Optional.of(text);
        }

        /** The person who approved it; empty where a policy did, or nobody needed to. */
        public Optional<String> approver() {
            return person(origin);
        }
    }

    /** Of an origin {@code person:NAME}, the name. */
    static Optional<String> person(String origin) {
        return origin.startsWith("person:") ? Optional.of(origin.substring("person:".length())) : Optional.empty();
    }
}
