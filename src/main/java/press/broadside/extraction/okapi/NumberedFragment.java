package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;
import press.broadside.extraction.office.FilterText;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** Okapi's text with codes beside ours: codes numbered from 1 as they appear, each number leading back to what Okapi has there. */
final class NumberedFragment {
    private final FragmentParts source;
    private final Map<Code, FragmentPart> codes = new HashMap<>();
    private final CodedText coded;

    NumberedFragment(TextFragment fragment) {
        this(new FragmentParts(List.of(), FragmentPart.in(fragment), List.of()));
    }

    /** Codes that mark places and nothing else are left out at the ends, and what encloses no text is one code. */
    static NumberedFragment simplified(TextFragment fragment) {
        return new NumberedFragment(FragmentParts.simplified(fragment));
    }

    private NumberedFragment(FragmentParts source) {
        this.source = source;
        this.coded = CodedText.of(parts());
    }

    CodedText coded() {
        return coded;
    }

    /** A fragment for {@code text}; numbers that the source lacks are left out. */
    TextFragment holding(CodedText text, boolean insideAttribute) {
        var made = new TextFragment();
        source.before().forEach(part -> part.appendTo(made));
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Run run && insideAttribute) {
                appendQuoted(made, FilterText.marked(run.text()));
            } else if (part instanceof CodedText.Run run) {
                made.append(FilterText.marked(run.text()));
            } else if (part instanceof CodedText.Placed placed && codes.containsKey(placed.code())) {
                codes.get(placed.code()).appendTo(made);
            }
        }
        source.after().forEach(part -> part.appendTo(made));
        return made;
    }

    /** Okapi writes quotation marks of an attribute as they are: codes carry them through escaped. */
    private static void appendQuoted(TextFragment made, String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> made.append(TagType.PLACEHOLDER, "quote", "&quot;");
                case '\'' -> made.append(TagType.PLACEHOLDER, "quote", "&#39;");
                default -> made.append(text.charAt(i));
            }
        }
    }

    private List<CodedText.Part> parts() {
        var parts = new ArrayList<CodedText.Part>();
        var pairs = new Pairs(source.text());
        for (FragmentPart part : source.text()) {
            if (part instanceof FragmentPart.Run run) {
                parts.add(new CodedText.Run(FilterText.unmarked(run.text())));
            } else {
                Code code = pairs.number(part);
                codes.put(code, part);
                parts.add(new CodedText.Placed(code));
            }
        }
        return parts;
    }

    /** Numbers codes; what opens or closes nothing here stands alone. */
    private static final class Pairs {
        private final Map<Integer, Integer> closings = new HashMap<>();
        private final Map<Integer, Integer> open = new HashMap<>();
        private int last;

        Pairs(List<FragmentPart> parts) {
            for (FragmentPart part : parts) {
                if (part.is(TagType.CLOSING)) {
                    closings.merge(part.id(), 1, Integer::sum);
                }
            }
        }

        Code number(FragmentPart part) {
            if (part.is(TagType.OPENING) && closings.getOrDefault(part.id(), 0) > 0) {
                open.put(part.id(), ++last);
                return new Code(last, Code.Kind.OPEN);
            }
            if (part.is(TagType.CLOSING)) {
                closings.merge(part.id(), -1, Integer::sum);
                Integer number = open.remove(part.id());
                if (number != null) {
                    return new Code(number, Code.Kind.CLOSE);
                }
            }
            return new Code(++last, Code.Kind.STANDALONE);
        }
    }
}
