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
 * <p>What was approved here stands above what a file says, and the later approval above the earlier one, in whichever order
 * they arrive. A file's target gives way to a later edition of that file and to a younger date. What was superseded comes
 * back only with a date younger than its end.
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
    int added;
    int changed;
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
        HeldUnit home = home(unit);
        unit.targets().forEach((locale, target) -> take(unit, home, locale, target));
    }

    /** Ends what was approved: at the time that each target says. What is not held yet is held as ended, in case it comes late. */
    void end(NewUnit unit) {
        HeldUnit home = home(unit);
        unit.targets().forEach((locale, target) -> end(home, locale, target));
    }

    private HeldUnit home(NewUnit unit) {
        return held.computeIfAbsent(unit.identity(), identity -> {
            var made = new HeldUnit(numbers.getAsLong());
            newUnits.put(made.id, unit);
            return made;
        });
    }

    private void take(NewUnit unit, HeldUnit home, Locale locale, NewUnit.Target target) {
        String text = target.text().coded();
        Optional<HeldUnit.Variant> holding = home.holding(locale);
        boolean same = holding.filter(variant -> variant.target.equals(text)).isPresent();
        if (same && (!origin.isApproval() || holding.get().origin.isApproval())) {
            known++;
        } else if (!revives(home, locale, target)
                && holding.map(v -> outdates(target, v)).orElse(true)) {
            holding.ifPresent(variant ->
                    supersede(variant, origin.isApproval() ? target.said().saidAt() : now));
            add(home, locale, target, text);
            added += holding.isEmpty() ? 1 : 0;
            changed += holding.isPresent() ? 1 : 0;
        } else {
            conflicts.add("%s, %s: '%s' is '%s' in the memory, not '%s'"
                    .formatted(
                            unit.place(),
                            locale.toLanguageTag(),
                            shortened(unit.source().coded()),
                            holding.map(variant -> shortened(variant.target)).orElse("superseded"),
                            shortened(text)));
        }
    }

    private void end(HeldUnit home, Locale locale, NewUnit.Target target) {
        String text = target.text().coded();
        long end = target.said().saidAt();
        Optional<HeldUnit.Variant> holding =
                home.holding(locale).filter(variant -> variant.origin.isApproval() && variant.target.equals(text));
        if (holding.isPresent()) {
            holding.filter(variant -> variant.said.saidAt() <= end).ifPresent(variant -> supersede(variant, end));
        } else if (home.supersededAt(locale, text).filter(at -> at >= end).isEmpty()) {
            supersede(add(home, locale, target, text), end);
        }
    }

    private boolean revives(HeldUnit home, Locale locale, NewUnit.Target target) {
        long saidAt = target.said().saidAt();
        return home.supersededAt(locale, target.text().coded())
                .filter(end -> origin.isApproval() ? saidAt < end : saidAt <= end)
                .isPresent();
    }

    private boolean outdates(NewUnit.Target target, HeldUnit.Variant variant) {
        long saidAt = target.said().saidAt();
        if (origin.isApproval()) {
            return !variant.origin.isApproval() || saidAt >= variant.said.saidAt();
        }
        if (variant.origin.isApproval()) {
            return false;
        }
        boolean dated = saidAt > 0 && variant.said.saidAt() > 0 && saidAt != variant.said.saidAt();
        return dated ? saidAt > variant.said.saidAt() : origin.renews(variant.origin);
    }

    private void supersede(HeldUnit.Variant variant, long end) {
        variant.supersededAt = end;
        boolean stored = !newVariants.contains(variant);
        if (stored) {
            superseded.add(variant);
            touched.add(variant.unit);
        }
    }

    private HeldUnit.Variant add(HeldUnit home, Locale locale, NewUnit.Target target, String text) {
        var variant = new HeldUnit.Variant(
                numbers.getAsLong(), home.id, locale, text, origin, target.said(), target.notes(), 0);
        home.variants.add(variant);
        newVariants.add(variant);
        touched.add(home.id);
        return variant;
    }

    private static String shortened(String text) {
        String line = Wording.collapsed(text);
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 50)) + "…";
    }
}
