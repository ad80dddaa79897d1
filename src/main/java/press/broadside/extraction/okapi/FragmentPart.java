package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragment.TagType;

/** A stretch of text, one of Okapi's codes, or several parts that are one code to a translator. */
sealed interface FragmentPart {
    /** Text, never empty. */
    record Run(String text) implements FragmentPart {
        @Override
        public void appendTo(TextFragment made) {
            made.append(text);
        }
    }

    /** A code as Okapi has it. */
    record Single(Code code) implements FragmentPart {
        @Override
        public void appendTo(TextFragment made) {
            made.append(code.clone());
        }

        @Override
        public boolean is(TagType type) {
            return code.getTagType() == type;
        }

        @Override
        public int id() {
            return code.getId();
        }
    }

    /** Several that are one to a translator; opens or closes as {@code type} says. */
    record Whole(TagType type, int id, List<FragmentPart> parts) implements FragmentPart {
        @Override
        public void appendTo(TextFragment made) {
            parts.forEach(part -> part.appendTo(made));
        }

        @Override
        public boolean is(TagType other) {
            return type == other;
        }
    }

    void appendTo(TextFragment made);

    default boolean is(TagType type) {
        return false;
    }

    default int id() {
        return 0;
    }

    /** All of a fragment, in order. */
    static List<FragmentPart> in(TextFragment fragment) {
        var parts = new ArrayList<FragmentPart>();
        var run = new StringBuilder();
        String text = fragment.getCodedText();
        for (int i = 0; i < text.length(); i++) {
            if (TextFragment.isMarker(text.charAt(i))) {
                flush(run, parts);
                parts.add(new Single(fragment.getCode(text.charAt(++i))));
            } else {
                run.append(text.charAt(i));
            }
        }
        flush(run, parts);
        return List.copyOf(parts);
    }

    private static void flush(StringBuilder run, List<FragmentPart> parts) {
        if (!run.isEmpty()) {
            parts.add(new Run(run.toString()));
            run.setLength(0);
        }
    }
}
