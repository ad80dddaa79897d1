package press.broadside.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One change by hand while it is made: which targets end to hold, which begin, and which begin again. */
final class Alteration {
    final long id;
    final long now;
    final List<HeldUnit.Variant> ended = new ArrayList<>();
    final List<HeldUnit.Variant> begun = new ArrayList<>();
    final List<HeldUnit.Variant> begunAgain = new ArrayList<>();
    final Set<Long> units = new LinkedHashSet<>();

    private final LogNumbers.Taken numbers;

    Alteration(LogNumbers.Taken numbers, long now) {
        this.numbers = numbers;
        this.id = numbers.next();
        this.now = now;
    }

    long number() {
        return numbers.next();
    }

    void end(HeldUnit.Variant variant) {
        variant.supersededAt = now;
        ended.add(variant);
        units.add(variant.unit);
    }

    void begin(HeldUnit.Variant variant) {
        begun.add(variant);
        units.add(variant.unit);
    }

    void beginAgain(HeldUnit.Variant variant) {
        variant.supersededAt = 0;
        begunAgain.add(variant);
        units.add(variant.unit);
    }

    /** The same target elsewhere, or another one in its place. */
    HeldUnit.Variant made(HeldUnit.Variant from, long unit, String target, Origin origin, Attribution said) {
        return new HeldUnit.Variant(number(), unit, from.locale, target, origin, said, from.notes, 0);
    }
}
