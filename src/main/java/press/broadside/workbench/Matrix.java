package press.broadside.workbench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadside.translation.Progress;

/**
 * How far each statement is in each language.
 *
 * @param languages tags, in the order of the sections
 * @param rows      one for each revision
 */
record Matrix(List<String> languages, List<Row> rows) {
    /** @param cells by language tag; a language without a draft has none */
    record Row(String revision, Map<String, Progress> cells) {}

    static Matrix of(List<Progress> all) {
        Set<String> languages = new LinkedHashSet<>();
        Map<String, Map<String, Progress>> rows = new LinkedHashMap<>();
        for (Progress progress : all) {
            String language = progress.draft().locale().toLanguageTag();
            languages.add(language);
            rows.computeIfAbsent(progress.draft().revision().toString(), r -> new LinkedHashMap<>())
                    .put(language, progress);
        }
        return new Matrix(
                List.copyOf(languages),
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList());
    }
}
