package press.broadside.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A translation unit as the database holds it while a batch is being written. */
final class HeldUnit {
    final long id;
    final List<Variant> variants = new ArrayList<>();

    HeldUnit(long id) {
        this.id = id;
    }

    Optional<Variant> holding(Locale locale) {
        return variants.stream()
                .filter(variant -> variant.locale.equals(locale) && variant.supersededAt == 0)
                .findFirst();
    }

    /** When this target was last superseded, epoch milliseconds; empty if it never was. */
    Optional<Long> supersededAt(Locale locale, String target) {
        return variants.stream()
                .filter(v -> v.supersededAt > 0 && v.locale.equals(locale) && v.target.equals(target))
                .map(v -> v.supersededAt)
                .max(Long::compare);
    }

    /** One target, past or present. */
    static final class Variant {
        final long id;
        final long unit;
        final Locale locale;
        final String target;
        final Origin origin;
        final Attribution said;
        final List<Note> notes;
        /** Epoch milliseconds; 0 while it holds. */
        long supersededAt;

        Variant(
                long id,
                long unit,
                Locale locale,
                String target,
                Origin origin,
                Attribution said,
                List<Note> notes,
                long supersededAt) {
            this.id = id;
            this.unit = unit;
            this.locale = locale;
            this.target = target;
            this.origin = origin;
            this.said = said;
            this.notes = notes;
            this.supersededAt = supersededAt;
        }
    }
}
