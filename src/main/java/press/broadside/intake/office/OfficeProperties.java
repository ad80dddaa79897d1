package press.broadside.intake.office;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a document's properties say of a statement, by the keys of our metadata; the first to say something is right. */
final class OfficeProperties {
    /** Keys that a property of one's own may have; names of persons are not read from those that word processors fill in. */
    static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "headline",
            "byline",
            "persons",
            "bodies",
            "date",
            "kind",
            "topics",
            "tags",
            "keywords",
            "summary",
            "abstract");

    private static final Set<String> LISTS = Set.of("persons", "bodies", "topics", "tags", "keywords");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** The key that a property of one's own stands for, in any case and with or without {@code broadside:} before it. */
    static Optional<String> key(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^broadside:", "");
        return KEYS.contains(key) ? Optional.of(key) : Optional.empty();
    }

    /** Offers a value; lists are parted by commas or semicolons. */
    void offer(String key, String value) {
        List<String> items = LISTS.contains(key)
                ? Arrays.stream(value.split("[,;]"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList()
                : List.of(value.strip());
        if (!value.isBlank() && !items.isEmpty()) {
            values.putIfAbsent(key, items);
        }
    }

    Map<String, List<String>> all() {
        return values;
    }
}
