package press.broadside.workbench.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.dispatch.Standing;
import press.broadside.dispatch.State;
import press.broadside.intake.Heading;
import press.broadside.release.Holds.Hold;
import press.broadside.section.Sections;
import press.broadside.translation.Progress;

/**
 * How far each statement is in each language.
 *
 * @param columns in the order of the sections
 * @param rows    newest statement first
 */
record Matrix(List<Column> columns, List<Row> rows) {
    /** @param sections that publish the language */
    record Column(String tag, List<String> sections) {}

    /**
     * @param revision the newest
     * @param hold     embargo as written; absent where there is none
     * @param cells    by language tag; a language without a draft has none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Row(String statement, String title, int revision, Optional<String> hold, Map<String, Cell> cells) {}

    /**
     * @param state    waiting, translating, in-review, ready, scheduled, published, behind, failed or withdrawn: the worst of
     *                 what applies
     * @param percent  of the segments that are approved
     * @param left     segments that wait for somebody
     * @param revision of the draft
     * @param shown    revision that readers see; absent where they see none
     * @param channels state of each delivery to the language's sections: queued, sent, failed, …
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Cell(String state, int percent, int left, int revision, Optional<Integer> shown, List<String> channels) {}

    static Matrix of(
            Sections sections,
            List<Heading> headings,
            List<Progress> progress,
            List<Standing> standings,
            Map<String, Hold> holds) {
        var drafts = new HashMap<String, Map<String, Progress>>();
        for (Progress one : progress) {
            if (!one.isSuperseded()) {
                drafts.computeIfAbsent(one.draft().revision().statement(), s -> new LinkedHashMap<>())
                        .put(one.draft().locale().toLanguageTag(), one);
            }
        }
        var shown = new HashMap<String, List<Standing>>();
        standings.forEach(
                standing -> shown.computeIfAbsent(standing.statement() + " " + standing.tag(), key -> new ArrayList<>())
                        .add(standing));
        var newest = new LinkedHashMap<String, Heading>();
        headings.forEach(heading -> newest.putIfAbsent(heading.key().statement(), heading));
        return new Matrix(
                sections.locales().stream()
                        .map(locale -> column(locale, sections))
                        .toList(),
                newest.values().stream()
                        .map(heading -> row(
                                heading,
                                drafts.getOrDefault(heading.key().statement(), Map.of()),
                                shown,
                                Optional.ofNullable(holds.get(heading.key().statement()))))
                        .toList());
    }

    private static Column column(Locale locale, Sections sections) {
        return new Column(
                locale.toLanguageTag(),
                sections.allPublishing(locale).stream()
                        .map(section -> section.id())
                        .toList());
    }

    private static Row row(
            Heading heading, Map<String, Progress> drafts, Map<String, List<Standing>> shown, Optional<Hold> hold) {
        var cells = new LinkedHashMap<String, Cell>();
        String statement = heading.key().statement();
        drafts.forEach((tag, draft) ->
                cells.put(tag, cell(heading, draft, shown.getOrDefault(statement + " " + tag, List.of()), hold)));
        return new Row(statement, heading.fields().title(), heading.key().number(), hold.flatMap(Hold::until), cells);
    }

    private static Cell cell(Heading heading, Progress draft, List<Standing> standings, Optional<Hold> hold) {
        Optional<Integer> shown = standings.stream()
                .filter(standing -> standing.sort().equals("text"))
                .map(Standing::revision)
                .min(Integer::compare);
        List<String> channels = standings.stream()
                .flatMap(standing -> standing.channels().stream())
                .map(sent -> sent.state().name().toLowerCase(Locale.ROOT))
                .toList();
        int segments = Math.max(1, draft.segments());
        return new Cell(
                state(heading, draft, shown, channels, hold),
                draft.approved() * 100 / segments,
                draft.segments() - draft.approved(),
                draft.draft().revision().number(),
                shown,
                channels);
    }

    private static String state(
            Heading heading, Progress draft, Optional<Integer> shown, List<String> channels, Optional<Hold> hold) {
        if (hold.flatMap(Hold::withdrawn).isPresent()) {
            return "withdrawn";
        }
        if (channels.contains(State.FAILED.name().toLowerCase(Locale.ROOT))) {
            return "failed";
        }
        if (shown.isPresent()) {
            return shown.get() < heading.key().number() && !draft.isComplete() ? "behind" : "published";
        }
        if (draft.isComplete()) {
            return hold.flatMap(Hold::until).isPresent() ? "scheduled" : "ready";
        }
        if (draft.open() + draft.filled() == 0) {
            return "in-review";
        }
        return draft.translated() + draft.approved() == 0 ? "waiting" : "translating";
    }
}
