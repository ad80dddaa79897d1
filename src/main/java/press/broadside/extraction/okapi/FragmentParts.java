package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;

/**
 * A fragment as a translator sees it.
 *
 * @param before what stands before the text and is none of a translator's concern
 * @param after  the same behind it
 */
record FragmentParts(List<FragmentPart> before, List<FragmentPart> text, List<FragmentPart> after) {
    /** Marks of places: without them at its ends, a sentence is the same as elsewhere. */
    private static final Pattern MARK = Pattern.compile(
            "text:(?:bookmark|reference-mark|toc-mark|user-index-mark|alphabetical-index-mark)(?:-start|-end)?");
    /** What the program counts or repeats by itself; the text inside is only its last state. */
    private static final Pattern FIELD = Pattern.compile(
            "text:(?:sequence|sequence-ref|bookmark-ref|reference-ref|note-ref|variable-.*|user-field-.*|expression"
                    + "|chapter|date|time|page-.*|conditional-text|placeholder)");

    static FragmentParts simplified(TextFragment fragment) {
        List<FragmentPart> parts = joined(whole(FragmentPart.in(fragment)));
        int first = 0;
        while (first < parts.size() && isMark(parts.get(first))) {
            first++;
        }
        int last = parts.size();
        while (last > first && isMark(parts.get(last - 1))) {
            last--;
        }
        return new FragmentParts(
                parts.subList(0, first), parts.subList(first, last), parts.subList(last, parts.size()));
    }

    private static List<FragmentPart> whole(List<FragmentPart> parts) {
        var whole = new ArrayList<FragmentPart>();
        int i = 0;
        while (i < parts.size()) {
            int end = parts.get(i).is(TagType.OPENING) ? closing(parts, i) : i;
            if (end > i && (type(parts.get(i), FIELD) || isWithoutText(parts.subList(i, end)))) {
                whole.add(new FragmentPart.Whole(TagType.PLACEHOLDER, 0, List.copyOf(parts.subList(i, end + 1))));
                i = end;
            } else {
                whole.add(parts.get(i));
            }
            i++;
        }
        return List.copyOf(whole);
    }

    /** Pairs that open and close together, a link and its look, are one pair. */
    private static List<FragmentPart> joined(List<FragmentPart> parts) {
        var joined = new ArrayList<>(parts);
        for (int i = joined.size() - 2; i >= 0; i--) {
            int outer = joined.get(i).is(TagType.OPENING) ? closing(joined, i) : i;
            boolean both = outer > i && joined.get(i + 1).is(TagType.OPENING);
            if (both && closing(joined, i + 1) == outer - 1) {
                join(joined, outer - 1, TagType.CLOSING, joined.get(i).id());
                join(joined, i, TagType.OPENING, joined.get(i).id());
            }
        }
        return List.copyOf(joined);
    }

    private static void join(List<FragmentPart> parts, int first, TagType type, int id) {
        var both = parts.subList(first, first + 2);
        var together = new FragmentPart.Whole(type, id, List.copyOf(both));
        both.clear();
        parts.add(first, together);
    }

    /** @return where what opens at {@code start} closes; {@code start} itself if it does not */
    private static int closing(List<FragmentPart> parts, int start) {
        for (int i = start + 1; i < parts.size(); i++) {
            if (parts.get(i).is(TagType.CLOSING)
                    && parts.get(i).id() == parts.get(start).id()) {
                return i;
            }
        }
        return start;
    }

    private static boolean isWithoutText(List<FragmentPart> parts) {
        return parts.stream()
                .noneMatch(part ->
                        part instanceof FragmentPart.Run run && !run.text().isBlank());
    }

    private static boolean isMark(FragmentPart part) {
        return part instanceof FragmentPart.Whole whole ? type(whole.parts().get(0), MARK) : type(part, MARK);
    }

    private static boolean type(FragmentPart part, Pattern types) {
        return part instanceof FragmentPart.Single single
                && types.matcher(single.code().getType()).matches();
    }
}
