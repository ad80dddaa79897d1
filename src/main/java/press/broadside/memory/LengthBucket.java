package press.broadside.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** The sources of one length, each with a signature that rules most of them out before any distance is counted. */
final class LengthBucket<S> {
    private final int length;
    private final int gram;
    private final int words;
    private final List<S> sources = new ArrayList<>();
    private final List<Symbols> symbols = new ArrayList<>();
    private long[] signatures;

    /** @param gram symbols in a gram of the signatures */
    LengthBucket(int length, int gram) {
        this.length = length;
        this.gram = gram;
        this.words = GramSignature.words(length);
        this.signatures = new long[words];
    }

    void add(S source, Symbols text) {
        int at = sources.size() * words;
        if (at == signatures.length) {
            signatures = Arrays.copyOf(signatures, at * 2);
        }
        System.arraycopy(GramSignature.of(text, gram, words), 0, signatures, at, words);
        sources.add(source);
        symbols.add(text);
    }

    int length() {
        return length;
    }

    /** Gives each source within {@code limit} edits of the text, with its distance. */
    void within(int limit, Symbols text, EditDistance distanceToText, ObjIntConsumer<S> found) {
        long[] signature = GramSignature.of(text, gram, words);
        long mostGrams = (long) limit * gram;
        for (int i = 0; i < sources.size(); i++) {
            if (GramSignature.difference(signature, signatures, i * words) <= mostGrams) {
                int distance = distanceToText.within(symbols.get(i), limit);
                if (distance <= limit) {
                    found.accept(sources.get(i), distance);
                }
            }
        }
    }
}
