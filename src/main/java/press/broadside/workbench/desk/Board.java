package press.broadside.workbench.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.broadside.extraction.WordDiff;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Desk;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.Translation;
import press.broadside.translation.working.Remark;
import press.broadside.translation.working.Remarks;
import press.broadside.translation.working.TypedText;
import press.broadside.translation.working.TypedTexts;
import press.broadside.translation.working.Verdict;
import press.broadside.translation.working.Verdicts;

/** Gathers what the desk shows of a draft: five queries, however long it is. */
class Board {
    private final Drafts drafts;
    private final Desk desk;
    private final TypedTexts typed;
    private final Verdicts verdicts;
    private final Remarks remarks;

    Board(Drafts drafts, Desk desk, TypedTexts typed, Verdicts verdicts, Remarks remarks) {
        this.drafts = drafts;
        this.desk = desk;
        this.typed = typed;
        this.verdicts = verdicts;
        this.remarks = remarks;
    }

    /** @param reader whose own typing is theirs and everybody else's is others' */
    List<Row> rows(DraftKey key, String reader) {
        return new Reading(key, reader).rows();
    }

    /** One row, as it is now; empty where the draft has no such segment. */
    Optional<Row> row(DraftKey key, String segment, String reader) {
        return rows(key, reader).stream()
                .filter(row -> row.id().equals(segment))
                .findFirst();
    }

    private final class Reading {
        private final Draft draft;
        private final String reader;
        private final Map<String, Integer> versions;
        private final Map<String, List<TypedText>> texts;
        private final Map<String, Long> waiting;
        private final Map<String, Verdict> standing = new HashMap<>();

        Reading(DraftKey key, String reader) {
            this.draft = drafts.draft(key);
            this.reader = reader;
            this.versions = desk.versions(key);
            this.texts = typed.of(key).stream().collect(Collectors.groupingBy(TypedText::segment));
            this.waiting = remarks.of(key).stream()
                    .filter(Remark::waits)
                    .collect(Collectors.groupingBy(Remark::segment, Collectors.counting()));
            verdicts.of(key).stream()
                    .filter(verdict -> versions.getOrDefault(verdict.segment(), 0) == verdict.version())
                    .forEach(verdict -> standing.put(verdict.segment(), verdict));
        }

        List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (TextUnit unit : draft.extract().units()) {
                boolean whole = draft.isCarriedWhole(unit);
                for (Segment segment : unit.segments()) {
                    boolean begins = rows.isEmpty() || unit.segments().get(0).equals(segment);
                    rows.add(row(rows.size() + 1, unit, segment, begins, whole));
                }
            }
            return rows;
        }

        private Row row(int number, TextUnit unit, Segment segment, boolean begins, boolean whole) {
            Translation translation = draft.translations().get(segment.id());
            List<TypedText> here = texts.getOrDefault(segment.id(), List.of());
            Optional<Verdict> verdict = Optional.ofNullable(standing.get(segment.id()));
            boolean carries = whole && unit.segments().get(0).equals(segment);
            return new Row(
                    segment.id(),
                    number,
                    unit.role(),
                    begins,
                    (carries ? unit.text() : segment.text()).coded(),
                    state(translation, verdict),
                    translation.target().map(CodedText::coded).orElse(""),
                    versions.getOrDefault(segment.id(), 0),
                    translation instanceof Translation.Filled filled ? filled.score() : 0,
                    origin(translation),
                    former(translation),
                    whole && !carries,
                    verdict.map(one -> new Row.Judged(one.kind().written(), one.reason(), one.reviewer())),
                    waiting.getOrDefault(segment.id(), 0L).intValue(),
                    here.stream()
                            .filter(text -> text.author().equals(reader))
                            .map(text -> new Row.Typed(
                                    text.target().coded(),
                                    text.base(),
                                    text.saves(),
                                    text.savedAt().toEpochMilli()))
                            .findFirst(),
                    here.stream()
                            .filter(text -> !text.author().equals(reader))
                            .map(text ->
                                    new Row.Other(text.author(), text.target().coded()))
                            .toList());
        }
    }

    private static String state(Translation translation, Optional<Verdict> verdict) {
        if (translation instanceof Translation.Open) {
            return "open";
        }
        if (translation instanceof Translation.Filled) {
            return "filled";
        }
        if (translation instanceof Translation.Revised) {
            return "revised";
        }
        if (translation instanceof Translation.Approved) {
            return "approved";
        }
        return verdict.map(one -> one.kind().written()).orElse("translated");
    }

    private static String origin(Translation translation) {
        if (translation instanceof Translation.Filled filled) {
            return filled.origin();
        }
        if (translation instanceof Translation.Revised revised) {
            return revised.origin();
        }
        if (translation instanceof Translation.Translated translated) {
            return translated.translator();
        }
        return translation instanceof Translation.Approved approved ? approved.origin() : "";
    }

    private static Optional<List<Row.Piece>> former(Translation translation) {
        return translation instanceof Translation.Revised revised
                ? Optional.of(pieces(revised.formerSource(), revised.source().text()))
                : Optional.empty();
    }

    /** How one text became another: pieces of both, of the former one, of the later one. */
    static List<Row.Piece> pieces(CodedText former, CodedText now) {
        return WordDiff.of(former, now).stream()
                .map(piece -> new Row.Piece(piece.side().name().toLowerCase(Locale.ROOT), piece.text()))
                .toList();
    }
}
