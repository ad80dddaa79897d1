package press.broadside.release;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Editions;
import press.broadside.assembly.Variant;
import press.broadside.section.Section;

/** The gate itself: what stands in an edition's way, at this moment. */
final class Doors implements Gate {
    private static final Verdict FREE = new Verdict.Free();

    private final ReleaseStore store;
    private final Editions editions;
    private final Clock clock;

    /** @param clock one that does not believe leaps */
    Doors(ReleaseStore store, Editions editions, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public Verdict verdict(Section section, EditionKey edition) {
        Optional<Withdrawal> withdrawal = store.withdrawal(edition.statement());
        if (withdrawal.isPresent()) {
            return new Verdict.Withdrawn(withdrawal.get().at());
        }
        Verdict embargo = embargo(section, edition);
        return embargo.isFree() ? set(edition) : embargo;
    }

    private Verdict embargo(Section section, EditionKey edition) {
        return store.embargo(edition.statement(), edition.locale())
                .map(embargo -> embargo.endsIn(section.zone()))
                .filter(end -> clock.instant().isBefore(end))
                .<Verdict>map(end -> new Verdict.Held(Optional.of(end), "embargo until " + end))
                .orElse(FREE);
    }

    private Verdict set(EditionKey edition) {
        return store.set(edition.statement())
                .filter(set -> set.locales().contains(edition.locale()) && !isOpen(set))
                .<Verdict>map(set -> new Verdict.Held(
                        set.latest(),
                        "release set: %d of %d languages ready, %d needed"
                                .formatted(ready(set).size(), set.locales().size(), set.quorum())))
                .orElse(FREE);
    }

    /** By decision, by its latest moment, or because enough are ready. */
    boolean isOpen(ReleaseSet set) {
        return set.openedAt().isPresent()
                || set.latest()
                        .filter(latest -> !clock.instant().isBefore(latest))
                        .isPresent()
                || ready(set).size() >= set.quorum();
    }

    /** Those that have a text; one that has is ready for good, also while it is corrected. */
    List<Locale> ready(ReleaseSet set) {
        return set.locales().stream()
                .filter(locale -> editions.newest(set.statement(), Variant.of(locale), Edition.Sort.TEXT)
                        .isPresent())
                .toList();
    }

    Instant now() {
        return clock.instant();
    }
}
