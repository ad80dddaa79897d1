package press.broadside.translation.xliff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import press.broadside.intake.Revision;
import press.broadside.intake.ShownName;
import press.broadside.memory.Match;
import press.broadside.terminology.Gloss;
import press.broadside.terminology.Terms;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Draft;
import press.broadside.translation.Suggestion;
import press.broadside.translation.Translation;

/** Makes a job of a draft, with what memory, earlier returns and the term base offer. */
final class Jobs {
    private static final Map<String, String> DATATYPES =
            Map.of("html", "html", "txt", "plaintext", "md", "x-markdown", "docx", "x-docx", "odt", "x-odt");

    private final Draft draft;
    private final Map<String, List<Match>> matches;
    private final Map<String, List<Suggestion>> suggestions;
    private final Terms terms;
    private final List<Segment> segments;

    Jobs(Draft draft, Map<String, List<Match>> matches, Map<String, List<Suggestion>> suggestions, Terms terms) {
        this.draft = draft;
        this.matches = matches;
        this.suggestions = suggestions;
        this.terms = terms;
        this.segments = draft.extract().segments();
    }

    Job of(Revision revision) {
        var units = new ArrayList<Job.Unit>();
        int position = 0;
        for (TextUnit unit : draft.extract().units()) {
            units.add(new Job.Unit(unit.id(), unit.role(), entries(unit, position)));
            position += unit.segments().size();
        }
        String suffix = revision.format().suffix().toLowerCase(Locale.ROOT);
        return new Job(
                draft.key(),
                ShownName.of(revision.fileName()),
                DATATYPES.getOrDefault(suffix, "x-" + suffix),
                revision.hash(),
                units);
    }

    private List<Job.Entry> entries(TextUnit unit, int position) {
        int count = unit.segments().size();
        if (draft.isCarriedWhole(unit)) {
            return List.of(entry(unit, 0, position, position + count, unit.text()));
        }
        var entries = new ArrayList<Job.Entry>();
        for (int i = 0; i < count; i++) {
            Segment segment = unit.segments().get(i);
            entries.add(entry(unit, i, position + i, position + i + 1, segment.text()));
        }
        return entries;
    }

    private Job.Entry entry(TextUnit unit, int ordinal, int from, int to, CodedText source) {
        Segment segment = unit.segments().get(ordinal);
        Translation present = draft.translations().get(segment.id());
        Optional<CodedText> stands = present.target()
                .filter(target -> source.codeCounts().equals(target.codeCounts()))
                .filter(target -> !target.isBlank());
        return new Job.Entry(
                segment.id(),
                source,
                stands.orElse(source),
                stands.isPresent() ? SegmentState.of(present) : SegmentState.OPEN,
                to - from > 1 ? "" : segment.gap(),
                notes(unit, ordinal, present),
                neighbour(from - 1),
                neighbour(to),
                present instanceof Translation.Approved
                        ? List.of()
                        : offers(unit, segment, source, present, to - from > 1),
                glosses(from, to));
    }

    private static List<String> notes(TextUnit unit, int ordinal, Translation present) {
        int count = unit.segments().size();
        String place = count > 1 ? " Sentence " + (ordinal + 1) + " of " + count + "." : "";
        String what = Roles.sentence(unit) + place;
        return present instanceof Translation.Revised revised
                ? List.of(
                        what,
                        "The source was changed. It said before: "
                                + revised.formerSource().plain())
                : List.of(what);
    }

    private List<Gloss> glosses(int from, int to) {
        var byConcept = new LinkedHashMap<String, Gloss>();
        for (Segment segment : segments.subList(from, to)) {
            terms.glosses(segment.id(), draft.key().locale())
                    .forEach(gloss -> byConcept.putIfAbsent(gloss.concept().id(), gloss));
        }
        return List.copyOf(byConcept.values());
    }

    private Optional<CodedText> neighbour(int index) {
        return index < 0 || index >= segments.size()
                ? Optional.empty()
                : Optional.of(segments.get(index).text());
    }

    private List<Job.Offer> offers(
            TextUnit unit, Segment segment, CodedText source, Translation present, boolean whole) {
        Stream<Job.Offer> former = present instanceof Translation.Revised revised
                ? Stream.of(new Job.Offer(revised.formerSource(), revised.text(), 0, "former revision"))
                : Stream.of();
        Stream<Job.Offer> suggested = suggestions.getOrDefault(segment.id(), List.of()).stream()
                .map(s -> new Job.Offer(s.source(), s.target(), s.source().equals(source) ? 100 : 0, "suggestion"));
        Stream<Job.Offer> remembered = matches.getOrDefault(whole ? unit.id() : segment.id(), List.of()).stream()
                .map(m -> new Job.Offer(m.source(), m.target(), m.score(), m.origin()));
        return Stream.of(former, suggested, remembered)
                .flatMap(Function.identity())
                .toList();
    }
}
