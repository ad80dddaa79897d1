package press.broadside.publication;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** The pages of one statement in several languages, which name each other. */
final class Alternates {
    private Alternates() {}

    /** The group that the entry's page belongs to, itself among them, by language; none where it is alone or not read. */
    static List<EntryRow> of(EntryRow row, List<EntryRow> ofStatement) {
        var pages = new LinkedHashMap<String, EntryRow>();
        ofStatement.stream()
                .filter(entry -> entry.isRead() && !entry.rehearsal())
                .sorted(Comparator.comparing(entry -> entry.locale().toLanguageTag()))
                .forEach(entry -> pages.putIfAbsent(entry.path(), entry));
        return pages.size() > 1 && pages.containsKey(row.path()) ? List.copyOf(pages.values()) : List.of();
    }
}
