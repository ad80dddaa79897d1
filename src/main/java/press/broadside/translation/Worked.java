package press.broadside.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.extraction.Alignment;
import press.broadside.language.Languages;
import press.broadside.memory.CodeNumbers;
import press.broadside.text.Code;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * A target that somebody made for a source that is another now.
 *
 * @param source what the target's codes are numbered as
 * @param meant  what the target was made for: the source, or an earlier one where that was edited before
 * @param origin whose word it is, as {@link Translation.Revised} has it
 */
record Worked(CodedText source, CodedText target, CodedText meant, String origin) {
    /** Whether a person, or a section's policy, has a part in it: more than what memory offers. */
    static boolean isWork(Translation translation) {
        return translation instanceof Translation.Approved
                || translation instanceof Translation.Translated
                || translation instanceof Translation.Revised;
    }

    /** Whether memory knows the very text, so that a former one's target is no better start. */
    static boolean isReady(Translation fresh) {
        return fresh instanceof Translation.Approved
                || (fresh instanceof Translation.Filled filled && filled.score() >= 100);
    }

    static Worked of(Translation translation) {
        CodedText source = translation.source().text();
        CodedText target = translation.target().orElse(new CodedText(""));
        if (translation instanceof Translation.Revised revised) {
            return new Worked(source, target, revised.formerSource(), revised.origin());
        }
        return new Worked(source, target, source, origin(translation));
    }

    private static String origin(Translation translation) {
        if (translation instanceof Translation.Approved approved) {
            return approved.origin();
        }
        if (translation instanceof Translation.Translated translated) {
            return "translator:" + translated.translator();
        }
        if (translation instanceof Translation.Filled filled) {
            return "filled:" + filled.origin();
        }
        throw new IllegalStateException("nothing was said yet: " + translation);
    }

    /** A unit's target that its first segment carries. */
    static Optional<Worked> ofWhole(Draft draft, TextUnit unit) {
        Translation first = draft.translations().get(unit.segments().get(0).id());
        return Optional.of(first)
                .filter(Worked::isWork)
                .map(translation ->
                        new Worked(unit.text(), translation.target().orElseThrow(), unit.text(), origin(translation)));
    }

    /** Several as one; those of which nothing was said are left out. */
    static Optional<Worked> joined(List<Translation> translations, Locale locale) {
        List<Translation> said = translations.stream().filter(Worked::isWork).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Worked whole = of(said.get(0));
        for (int i = 1; i < said.size(); i++) {
            String gap = said.get(i - 1).source().gap();
            whole = whole.followedBy(of(said.get(i)), gap.isEmpty() ? " " : gap, locale);
        }
        return Optional.of(whole);
    }

    private Worked followedBy(Worked next, String gap, Locale locale) {
        int shift = next.shiftBehind(source);
        return new Worked(
                source.followedBy(gap, shifted(next.source, shift)),
                target.followedBy(Languages.runsSentencesTogether(locale) ? "" : gap, shifted(next.target, shift)),
                meant.followedBy(gap, shifted(next.meant, shift)),
                isApproved() ? next.isApproved() ? origin : next.origin : origin);
    }

    private boolean isApproved() {
        return origin.startsWith("person:") || origin.startsWith("memory:");
    }

    /** Units number their codes by themselves: what comes from another gets numbers that are free. */
    private int shiftBehind(CodedText before) {
        var taken = new HashSet<>(before.codes().stream().map(Code::number).toList());
        boolean shared = source.codes().stream().map(Code::number).anyMatch(taken::contains);
        return shared ? taken.stream().max(Integer::compare).orElse(0) : 0;
    }

    private static CodedText shifted(CodedText text, int by) {
        if (by == 0) {
            return text;
        }
        var parts = new ArrayList<CodedText.Part>();
        for (CodedText.Part part : text.parts()) {
            parts.add(
                    part instanceof CodedText.Placed placed
                            ? new CodedText.Placed(
                                    placed.code().withNumber(placed.code().number() + by))
                            : part);
        }
        return CodedText.of(parts);
    }

    Translation revisedFor(Segment segment) {
        return new Translation.Revised(segment, CodeNumbers.fitted(source, target, segment.text()), meant, origin);
    }

    /** Approved again, where the source went back to what the target was approved for. */
    Optional<Translation> restoredFor(Segment segment) {
        CodedText fitted = CodeNumbers.fitted(source, target, segment.text());
        boolean same = Alignment.saysTheSame(meant, segment.text())
                && fitted.codeCounts().equals(segment.text().codeCounts());
        return isApproved() && same && !fitted.coded().isEmpty()
                ? Optional.of(new Translation.Approved(segment, fitted, origin))
                : Optional.empty();
    }

    /** The same translation in the same state, of a source that says the same with other numbers of codes. */
    static Translation standing(Translation translation, CodedText source, Segment segment, CodedText now) {
        CodedText target = CodeNumbers.fitted(source, translation.target().orElse(new CodedText("")), now);
        if (translation instanceof Translation.Approved approved) {
            return new Translation.Approved(segment, target, approved.origin());
        }
        if (translation instanceof Translation.Translated translated) {
            return new Translation.Translated(segment, target, translated.translator());
        }
        if (translation instanceof Translation.Revised revised) {
            return new Translation.Revised(segment, target, revised.formerSource(), revised.origin());
        }
        if (translation instanceof Translation.Filled filled) {
            return new Translation.Filled(segment, target, filled.score(), filled.origin());
        }
        return new Translation.Open(segment);
    }
}
