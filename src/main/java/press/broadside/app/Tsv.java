package press.broadside.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadside.memory.Difference;
import press.broadside.memory.Match;
import press.broadside.terminology.Gloss;
import press.broadside.terminology.TermFinding;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Suggestion;
import press.broadside.translation.TranslatedLine;

/** The table that translators fill in: a segment a line, columns parted by tabs; docs/formats.md describes it. */
final class Tsv {
    private static final String SUGGESTION = "#suggestion";
    private static final String TERM = "#term";
    private static final String MATCH = "#match";
    private static final String HEADER = "segment\tsource\ttarget";

    private Tsv() {}

    /**
     * A line of a table as it was read.
     *
     * @param segment {@code STATEMENT/r1#u3.1}; empty in a table of two columns
     * @param problem why the line cannot be read; empty when it can
     */
    record Line(int number, String segment, CodedText source, CodedText target, Optional<String> problem) {
        /** What the line says of each draft that it is about. */
        Map<DraftKey, List<TranslatedLine>> forDrafts(Desk desk, List<DraftKey> drafts) {
            var about = new LinkedHashMap<DraftKey, List<TranslatedLine>>();
            for (DraftKey draft : drafts) {
                List<TranslatedLine> lines = segment.isEmpty() ? bySource(desk, draft) : bySegment(draft);
                if (!lines.isEmpty()) {
                    about.put(draft, lines);
                }
            }
            return about;
        }

        private List<TranslatedLine> bySegment(DraftKey draft) {
            int cut = segment.indexOf('#');
            boolean named =
                    cut < 0 || segment.substring(0, cut).equals(draft.revision().toString());
            return named ? List.of(new TranslatedLine(segment.substring(cut + 1), source, target)) : List.of();
        }

        private List<TranslatedLine> bySource(Desk desk, DraftKey draft) {
            return desk.lines(draft).stream()
                    .filter(line -> line.source().equals(source))
                    .map(line -> new TranslatedLine(line.segment(), source, target))
                    .toList();
        }
    }

    static List<Line> read(String table) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String line : table.lines().toList()) {
            number++;
            boolean shown = Stream.of(SUGGESTION, TERM, MATCH).anyMatch(kind -> line.startsWith(kind + "\t"));
            if (!shown
                    && !line.isBlank()
                    && !line.equalsIgnoreCase(HEADER)
                    && !line.equalsIgnoreCase("source\ttarget")) {
                lines.add(read(number, line.split("\t", -1)));
            }
        }
        return lines;
    }

    private static Line read(int number, String[] cells) {
        if (cells.length == 3) {
            return new Line(number, cells[0].strip(), text(cells[1]), text(cells[2]), Optional.empty());
        }
        if (cells.length == 2) {
            return new Line(number, "", text(cells[0]), text(cells[1]), Optional.empty());
        }
        var problem = "has " + cells.length + " columns; it needs source and target, or segment, source and target";
        return new Line(number, "", new CodedText(""), new CodedText(""), Optional.of(problem));
    }

    private static CodedText text(String cell) {
        return new CodedText(cell.strip());
    }

    static String write(DraftKey draft, TranslatedLine line) {
        return draft.revision() + "#" + line.segment() + "\t" + flat(line.source()) + "\t" + flat(line.target());
    }

    /** Beneath the line of its segment: what somebody else made of it, who, and why it does not stand there. */
    static String write(DraftKey draft, Suggestion suggestion) {
        return String.join(
                "\t",
                SUGGESTION,
                draft.revision() + "#" + suggestion.segment(),
                flat(suggestion.source()),
                flat(suggestion.target()),
                suggestion.translator() + ": " + suggestion.reason());
    }

    /** Beneath the line of its segment: what is decided of a term in it, and what its translation makes of that otherwise. */
    static String write(DraftKey draft, String segment, Gloss gloss, List<TermFinding> findings) {
        String remarks = findings.stream()
                .filter(finding -> finding.gloss().equals(gloss))
                .map(TermFinding::sentence)
                .collect(Collectors.joining("; "));
        return String.join(
                "\t",
                TERM,
                draft.revision() + "#" + segment,
                flat(gloss.occurrence().text()),
                flat(gloss.sentence()),
                flat(remarks));
    }

    /** Beneath the line of its segment: what was said before for a text like it, and why it is not the same. */
    static String write(DraftKey draft, String id, CodedText text, Match match) {
        return String.join(
                "\t",
                MATCH,
                draft.revision() + "#" + id,
                flat(match.source()),
                flat(match.target()),
                String.valueOf(match.score()),
                flat(match.origin()),
                flat(match.differences(text).stream().map(Difference::told).collect(Collectors.joining("; "))));
    }

    private static String flat(CodedText text) {
        return flat(text.coded());
    }

    private static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
