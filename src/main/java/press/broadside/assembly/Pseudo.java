package press.broadside.assembly;

import java.util.ArrayList;
import press.broadside.text.CodedText;
import press.broadside.text.CodedText.Part;
import press.broadside.text.CodedText.Run;

/** Pseudo-translation: the source with accents and in brackets, so that nobody takes it for a translation. */
final class Pseudo {
    private static final String PLAIN = "aceginorsuyzACEGINORSUYZ";
    private static final String ACCENTED = "áçéğíñöŕšúýžÁÇÉĞÍÑÖŔŠÚÝŽ";

    private Pseudo() {}

    /** The same text gives the same pseudo-text; codes stay where they are. */
    static CodedText of(CodedText source) {
        var parts = new ArrayList<Part>();
        parts.add(new Run("["));
        for (Part part : source.parts()) {
            parts.add(part instanceof Run run ? new Run(accented(run.text())) : part);
        }
        parts.add(new Run("]"));
        return CodedText.of(parts);
    }

    private static String accented(String text) {
        var accented = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int letter = PLAIN.indexOf(text.charAt(i));
            accented.append(letter < 0 ? text.charAt(i) : ACCENTED.charAt(letter));
        }
        return accented.toString();
    }
}
