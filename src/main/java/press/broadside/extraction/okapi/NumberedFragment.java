package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** Okapi's text with codes beside ours: codes numbered from 1 as they appear, each number leading back to Okapi's code. */
final class NumberedFragment {
    private final TextFragment fragment;
    private final Map<Code, net.sf.okapi.common.resource.Code> codes = new HashMap<>();
    private final CodedText coded;

    NumberedFragment(TextFragment fragment) {
        this.fragment = fragment;
        this.coded = CodedText.of(parts());
    }

    CodedText coded() {
        return coded;
    }

    /** A fragment for {@code text}; numbers that the source lacks are left out. */
    TextFragment holding(CodedText text, boolean insideAttribute) {
        var made = new TextFragment();
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Run run && insideAttribute) {
                appendQuoted(made, run.text());
            } else if (part instanceof CodedText.Run run) {
                made.append(run.text());
            } else if (part instanceof CodedText.Placed placed && codes.containsKey(placed.code())) {
                made.append(codes.get(placed.code()).clone());
            }
        }
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
        var run = new StringBuilder();
        var pairs = new Pairs(fragment);
        String text = fragment.getCodedText();
        for (int i = 0; i < text.length(); i++) {
            if (TextFragment.isMarker(text.charAt(i))) {
                flush(run, parts);
                var okapi = fragment.getCode(text.charAt(++i));
                Code code = pairs.number(okapi);
                codes.put(code, okapi);
                parts.add(new CodedText.Placed(code));
            } else {
                run.append(text.charAt(i));
            }
        }
        flush(run, parts);
        return parts;
    }

    private static void flush(StringBuilder run, List<CodedText.Part> parts) {
        if (!run.isEmpty()) {
            parts.add(new CodedText.Run(run.toString()));
            run.setLength(0);
        }
    }

    /** Numbers codes; what opens or closes nothing here stands alone. */
    private static final class Pairs {
        private final Map<Integer, Integer> closings = new HashMap<>();
        private final Map<Integer, Integer> open = new HashMap<>();
        private int last;

        Pairs(TextFragment fragment) {
            for (var code : fragment.getCodes()) {
                if (code.getTagType() == TagType.CLOSING) {
                    closings.merge(code.getId(), 1, Integer::sum);
                }
            }
        }

        Code number(net.sf.okapi.common.resource.Code code) {
            if (code.getTagType() == TagType.OPENING && closings.getOrDefault(code.getId(), 0) > 0) {
                open.put(code.getId(), ++last);
                return new Code(last, Code.Kind.OPEN);
            }
            if (code.getTagType() == TagType.CLOSING) {
                closings.merge(code.getId(), -1, Integer::sum);
                Integer number = open.remove(code.getId());
                if (number != null) {
                    return new Code(number, Code.Kind.CLOSE);
                }
            }
            return new Code(++last, Code.Kind.STANDALONE);
        }
    }
}
