package press.broadside.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Decides what becomes of new units beside those that are held; what is to be written gathers here.
 *
 * <p>What was approved here stands above what a file says. A file's target gives way to a later edition of that file and to a
 * younger date. A target that was superseded comes back from a file only with a date younger than its end.
 */
final class WriteBatch {
    private final Origin origin;
    private final long now;
    private final LongSupplier numbers;
    private final Map<String, HeldUnit> held;

    final Map<Long, NewUnit> newUnits = new LinkedHashMap<>();
    final Set<HeldUnit.Variant> newVariants = new LinkedHashSet<>();
    final List<HeldUnit.Variant> superseded = new ArrayList<>();
    final Set<Long> touched = new LinkedHashSet<>();
    final List<String> conflicts = new ArrayList<>();
    int known;

    /**
     * @param numbers fresh numbers of the log
     * @param held    units by identity, as far as the new ones meet them
     */
    WriteBatch(Origin origin, long now, LongSupplier numbers, Map<String, HeldUnit> held) {
        this.origin = origin;
        this.now = now;
        this.numbers = numbers;
        this.held = held;
    }

    void take(NewUnit unit) {
        HeldUnit home = held.computeIfAbsent(unit.identity(), identity -> {
            var made = new HeldUnit(numbers.getAsLong());
            newUnits.put(made.id, unit);
            return made;
        });
        unit.targets().forEach((locale, target) -> take(unit, home, locale, target.coded()));
    }

    private void take(NewUnit unit, HeldUnit home, Locale locale, String target) {
        Optional<HeldUnit.Variant> holding = home.holding(locale);
        boolean same = holding.filter(variant -> variant.target.equals(target)).isPresent();
        if (same && (!origin.isApproval() || holding.get().origin.isApproval())) {
            known++;
        } else if (origin.isApproval() || mayEnter(unit, home, locale, target, holding)) {
            holding.ifPresent(this::supersede);
            add(home, locale, target, unit.saidAt());
        } else {
            conflicts.add("%s, %s: '%s' is '%s' in the memory, not '%s'"
                    .formatted(
                            unit.place(),
                            locale.toLanguageTag(),
                            shortened(unit.source().coded()),
                            holding.map(variant -> shortened(variant.target)).orElse("superseded"),
                            shortened(target)));
        }
    }

    private boolean mayEnter(
            NewUnit unit, HeldUnit home, Locale locale, String target, Optional<HeldUnit.Variant> holding) {
        boolean revives = home.supersededAt(locale, target)
                .filter(end -> unit.saidAt() <= end)
                .isPresent();
        return !revives && holding.map(variant -> outdates(unit, variant)).orElse(true);
    }

    private boolean outdates(NewUnit unit, HeldUnit.Variant variant) {
        if (variant.origin.isApproval()) {
            return false;
        }
        boolean dated = unit.saidAt() > 0 && variant.saidAt > 0 && unit.saidAt() != variant.saidAt;
        if (dated) {
            return unit.saidAt() > variant.saidAt;
        }
        return origin.renews(variant.origin);
    }

    private void supersede(HeldUnit.Variant variant) {
        variant.supersededAt = now;
        boolean stored = !newVariants.contains(variant);
        if (stored) {
            superseded.add(variant);
        }
    }

    private void add(HeldUnit home, Locale locale, String target, long saidAt) {
        var variant = new HeldUnit.Variant(numbers.getAsLong(), home.id, locale, target, origin, saidAt, 0);
        home.variants.add(variant);
        newVariants.add(variant);
        touched.add(home.id);
    }

    private static String shortened(String text) {
        String line = Wording.collapsed(text);
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 50)) + "…";
    }
}
