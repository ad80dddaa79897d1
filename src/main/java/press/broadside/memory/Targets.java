package press.broadside.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadside.text.CodedText;

/** The targets of the units that were hit, fetched once for a whole statement. */
final class Targets {
    private final JdbcMemoryStore store;
    private final SentenceSplitter splitter;
    private final Set<Locale> languages;
    private final Map<Long, Optional<StoredUnit>> units = new HashMap<>();

    Targets(JdbcMemoryStore store, SentenceSplitter splitter, Set<Locale> languages) {
        this.store = store;
        this.splitter = splitter;
        this.languages = languages;
    }

    /**
     * A source and what says the same.
     *
     * @param target codes numbered as in the source
     */
    record Pair(CodedText source, CodedText target, Origin origin, long saidAt, Optional<String> section) {
        /**
         * Made to fit the text that was looked up.
         *
         * @param likeness of the sources, whatever the language: numbers are carried over at 99
         */
        Match matching(CodedText lookedUp, int score, int likeness) {
            CodedText fitted = CodeNumbers.fitted(source, target, lookedUp);
            CodedText carried = likeness == 99 ? CarriedNumbers.into(fitted, source, lookedUp) : fitted;
            return new Match(source, carried, score, origin.name());
        }
    }

    void fetch(Collection<Long> ids) {
        var missing = new HashSet<>(ids);
        missing.removeAll(units.keySet());
        missing.forEach(id -> units.put(id, Optional.empty()));
        store.units(missing, languages).forEach(unit -> units.put(unit.id(), Optional.of(unit)));
    }

    /** Empty where the target was superseded meanwhile, or does not split into as many sentences as its source. */
    Optional<Pair> of(SourceIndex.Hit hit, Locale language) {
        if (!units.containsKey(hit.unit())) {
            fetch(Set.of(hit.unit()));
        }
        return units.getOrDefault(hit.unit(), Optional.empty()).flatMap(unit -> pair(unit, hit.part(), language));
    }

    private Optional<Pair> pair(StoredUnit unit, int part, Locale language) {
        StoredUnit.Target target = unit.targets().get(language);
        if (target == null) {
            return Optional.empty();
        }
        if (part == SourceIndex.Hit.WHOLE) {
            return Optional.of(
                    new Pair(unit.source(), target.text(), target.origin(), target.saidAt(), target.section()));
        }
        List<CodedText> sources = splitter.split(unit.source(), Locale.ENGLISH);
        List<CodedText> targets = splitter.split(target.text(), language);
        return sources.size() == targets.size() && part < sources.size()
                ? Optional.of(new Pair(
                        sources.get(part), targets.get(part), target.origin(), target.saidAt(), target.section()))
                : Optional.empty();
    }
}
