package press.broadside.publication;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which pages are one statement in several languages, as each of them says of the others. */
final class Siblings {
    private Siblings() {}

    /**
     * What an entry's page names: itself and the others, in the order of their languages. A section's own wording stands
     * outside, as it is nobody's translation; so does what readers are not to find.
     */
    static List<Sibling> of(EntryRow entry, List<EntryRow> stored) {
        if (!belongs(entry)) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(entry),
                        stored.stream().filter(other -> !other.id().equals(entry.id())))
                .filter(Siblings::belongs)
                .map(row -> new Sibling(row.locale().toLanguageTag(), row.path()))
                .sorted(Comparator.comparing(Sibling::language))
                .toList();
    }

    private static boolean belongs(EntryRow entry) {
        return entry.isText() && entry.variant().section().isEmpty();
    }
}
