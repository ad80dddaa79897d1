package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        int[] closings = closings(parts);
        int i = 0;
        while (i < parts.size()) {
            int end = closings[i];
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
        int[] closings = closings(parts);
        var joined = new ArrayList<FragmentPart>();
        var outermost = new HashMap<Integer, Integer>();
        for (int i = 0; i < parts.size(); i++) {
            int last = i;
            while (closings[last] > last && closings[last + 1] > last + 1 && closings[last + 1] == closings[last] - 1) {
                last++;
            }
            if (last > i) {
                outermost.put(closings[last], i);
                joined.add(together(TagType.OPENING, parts, i, i, last));
                i = last;
            } else if (outermost.containsKey(i)) {
                int opening = outermost.get(i);
                joined.add(together(TagType.CLOSING, parts, opening, i, closings[opening]));
                i = closings[opening];
            } else {
                joined.add(parts.get(i));
            }
        }
        return List.copyOf(joined);
    }

    private static FragmentPart together(TagType type, List<FragmentPart> parts, int opening, int first, int last) {
        return new FragmentPart.Whole(type, parts.get(opening).id(), List.copyOf(parts.subList(first, last + 1)));
    }

    /** For each part where it closes, if it opens something that closes; otherwise its own place. */
    private static int[] closings(List<FragmentPart> parts) {
        int[] closings = IntStream.range(0, parts.size()).toArray();
        var open = new HashMap<Integer, Integer>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).is(TagType.OPENING)) {
                open.put(parts.get(i).id(), i);
            } else if (parts.get(i).is(TagType.CLOSING)) {
                Integer opening = open.remove(parts.get(i).id());
                if (opening != null) {
                    closings[opening] = i;
                }
            }
        }
        return closings;
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
