package press.broadside.assembly;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Editions in a map, for tests of the stages after assembly. */
public final class ListedEditions implements Editions {
    private final Map<EditionKey, Edition> editions = new ConcurrentHashMap<>();
    private final Function<EditionKey, Optional<Edition>> others;

    /** @param others what editions there are beside those that were put in */
    public ListedEditions(Function<EditionKey, Optional<Edition>> others) {
        this.others = others;
    }

    public ListedEditions() {
        this(key -> Optional.empty());
    }

    public void put(Edition edition) {
        editions.put(edition.key(), edition);
    }

    @Override
    public Edition edition(EditionKey key) {
        return Optional.ofNullable(editions.get(key))
                .or(() -> others.apply(key))
                .orElseThrow(() -> new NoSuchElementException("there is no edition " + key));
    }

    @Override
    public Optional<Edition> newest(String statement, Variant variant) {
        return editions.values().stream()
                .filter(edition -> edition.key().statement().equals(statement))
                .filter(edition -> edition.key().variant().equals(variant))
                .max(Comparator.comparing(edition -> edition.key().version()));
    }

    @Override
    public Optional<Edition> newest(String statement, Variant variant, Edition.Sort sort) {
        return editions.values().stream()
                .filter(edition -> edition.key().statement().equals(statement))
                .filter(edition -> edition.key().variant().equals(variant) && edition.sort() == sort)
                .max(Comparator.comparing(edition -> edition.key().version()));
    }

    @Override
    public List<Variant> variants(String statement) {
        return editions.keySet().stream()
                .filter(key -> key.statement().equals(statement))
                .map(EditionKey::variant)
                .distinct()
                .sorted(Comparator.comparing(Variant::toString))
                .toList();
    }

    @Override
    public Edition follow(Edition made) {
        int newest = newest(made.key().statement(), made.key().variant())
                .map(edition -> edition.key().version())
                .orElse(0);
        Edition next = made.as(made.key().at(newest + 1), Instant.EPOCH);
        put(next);
        return next;
    }
}
