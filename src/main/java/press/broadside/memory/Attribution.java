package press.broadside.memory;

import java.util.Optional;

/**
 * Who said something, and when.
 *
 * @param author  who wrote it first; blank where unknown
 * @param created epoch milliseconds; 0 where unknown
 * @param saidBy  who approved it, or changed it last in its file; blank where unknown
 * @param saidAt  when, epoch milliseconds; 0 where unknown
 * @param section whose wording it is; blank where everybody's
 */
public record Attribution(String author, long created, String saidBy, long saidAt, String section) {
    static final Attribution UNKNOWN = new Attribution("", 0, "", 0, "");

    static Attribution dated(long saidAt) {
        return new Attribution("", 0, "", saidAt, "");
    }

    /** As it stands where a target says nothing of itself, from what its unit says. */
    Attribution or(Attribution unit) {
        return new Attribution(
                author.isEmpty() ? unit.author : author,
                created == 0 ? unit.created : created,
                saidBy.isEmpty() ? unit.saidBy : saidBy,
                saidAt == 0 ? unit.saidAt : saidAt,
                section.isEmpty() ? unit.section : section);
    }

    Attribution saidNow(String by, long now) {
        return new Attribution(author, created, by, now, section);
    }

    Optional<String> ofSection() {
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }
}
