package press.broadside.memory;

import java.util.List;
import java.util.Locale;
import press.broadside.text.CodedText;

/** Cuts a text into its sentences, by the same rules by which documents are cut. */
@FunctionalInterface
public interface SentenceSplitter {
    /** @return the sentences in order with their inline codes, without white space around them */
    List<CodedText> split(CodedText text, Locale locale);
}
