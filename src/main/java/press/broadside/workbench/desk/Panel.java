package press.broadside.workbench.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.broadside.account.Right;
import press.broadside.account.Rights;
import press.broadside.account.Scope;
import press.broadside.language.Languages;
import press.broadside.memory.Match;
import press.broadside.memory.TranslationMemory;
import press.broadside.terminology.Gloss;
import press.broadside.terminology.Terminology;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Desk;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.Occurrence;
import press.broadside.translation.PastTranslation;
import press.broadside.translation.Suggestion;
import press.broadside.translation.working.Remark;
import press.broadside.translation.working.Remarks;

/** What helps with one segment: matches, terms, notes, history, other languages, and where else the same is said. */
class Panel {
    private static final int MOST_MATCHES = 6;

    /**
     * @param differences how the match's source became this segment's
     * @param usable      its codes fit, so it can be inserted as it is
     */
    record Offer(Match match, List<Row.Piece> differences, boolean usable) {}

    /** What another language says. */
    record Elsewhere(String tag, String text) {}

    record Help(
            List<Offer> offers,
            List<Gloss> terms,
            List<Remark> remarks,
            List<PastTranslation> history,
            List<Suggestion> suggestions,
            List<Elsewhere> languages,
            List<Occurrence> repetitions) {}

    private final Drafts drafts;
    private final Desk desk;
    private final TranslationMemory memory;
    private final Terminology terminology;
    private final Remarks remarks;
    private final Rights rights;

    Panel(Drafts drafts, Desk desk, TranslationMemory memory, Terminology terminology, Remarks remarks, Rights rights) {
        this.drafts = drafts;
        this.desk = desk;
        this.memory = memory;
        this.terminology = terminology;
        this.remarks = remarks;
        this.rights = rights;
    }

    Help help(DraftKey key, Segment segment, String reader) {
        Draft draft = drafts.draft(key);
        List<TextUnit> around = around(draft, segment);
        return new Help(
                offers(around, segment, key.locale()),
                terminology.of(around, List.of(key.locale())).glosses(segment.id(), key.locale()),
                remarks.of(key).stream()
                        .filter(remark -> remark.segment().equals(segment.id()))
                        .toList(),
                desk.history(key, segment.id()).stream()
                        .filter(past -> !past.target().isBlank())
                        .toList(),
                desk.suggestions(key).getOrDefault(segment.id(), List.of()),
                languages(key, segment, reader),
                desk.repetitions(key, segment.id()).stream()
                        .filter(Occurrence::waits)
                        .toList());
    }

    /** The segment's unit with its neighbours: they make a match in context. */
    private static List<TextUnit> around(Draft draft, Segment segment) {
        List<TextUnit> units = draft.extract().units();
        int at = IntStream.range(0, units.size())
                .filter(i -> units.get(i).segments().contains(segment))
                .findFirst()
                .orElse(0);
        return units.subList(Math.max(0, at - 1), Math.min(units.size(), at + 2));
    }

    private List<Offer> offers(List<TextUnit> around, Segment segment, Locale locale) {
        Map<String, List<Match>> found = memory.recall(around, List.of(locale)).getOrDefault(locale, Map.of());
        Stream<Offer> ofSegment =
                found.getOrDefault(segment.id(), List.of()).stream().map(match -> offer(match, segment.text()));
        Stream<Offer> ofUnit = around.stream()
                .filter(unit ->
                        unit.segments().size() > 1 && unit.segments().get(0).equals(segment))
                .flatMap(unit ->
                        found.getOrDefault(unit.id(), List.of()).stream().map(match -> offer(match, unit.text())));
        return Stream.concat(ofSegment, ofUnit).limit(MOST_MATCHES).toList();
    }

    private static Offer offer(Match match, CodedText text) {
        return new Offer(
                match,
                Board.pieces(match.source(), text),
                match.target().codeCounts().equals(text.codeCounts()));
    }

    private List<Elsewhere> languages(DraftKey key, Segment segment, String reader) {
        return desk.said(key.revision(), segment.id()).entrySet().stream()
                .filter(said -> !said.getKey().equals(key.locale()) && !Languages.isEnglish(said.getKey()))
                .filter(said -> rights.has(reader, Right.SEE_LANGUAGE, new Scope.Language(said.getKey())))
                .map(said -> new Elsewhere(
                        said.getKey().toLanguageTag(), said.getValue().plain()))
                .toList();
    }
}
