package press.broadside.memory.index;

import java.util.Arrays;

/** Makes the blocks over texts, a gram's rows chosen anew for each of them. */
final class GramBlocks {
    private static final int ROWS = 1024;

    /** Texts enough to tell which grams are frequent. */
    private static final int SAMPLE = 2_048;

    private static final int SHARED = ROWS / 8;

    private final CharacterTexts texts;
    private final Grams grams = new Grams();
    private final int[] frequency = new int[Grams.KINDS];

    private GramBlocks(CharacterTexts texts) {
        this.texts = texts;
    }

    static int count(CharacterTexts texts) {
        return (texts.size() + GramBlock.SIZE - 1) / GramBlock.SIZE;
    }

    static GramBlock[] over(CharacterTexts texts) {
        var blocks = new GramBlock[count(texts)];
        var making = new GramBlocks(texts);
        for (int b = 0; b < blocks.length; b++) {
            int first = b * GramBlock.SIZE;
            blocks[b] = making.block(first, Math.min(texts.size(), first + GramBlock.SIZE));
        }
        return blocks;
    }

    private GramBlock block(int first, int end) {
        var rows = new GramRows(frequent(first, end), SHARED);
        var bits = new long[rows.count()][(end - first + 63) / 64];
        for (int position = first; position < end; position++) {
            int place = position - first;
            int count = grams.read(texts.classes(), texts.starts()[position], texts.length(position));
            for (int i = 0; i < count; i++) {
                bits[rows.row(grams.at(i))][place >>> 6] |= 1L << place;
            }
        }
        return new GramBlock(rows, bits);
    }

    /** The grams that most of the texts have, going by some of them. */
    private int[] frequent(int first, int end) {
        var kinds = new IntList();
        int step = Math.max(1, (end - first) / SAMPLE);
        for (int position = first; position < end; position += step) {
            int count = grams.read(texts.classes(), texts.starts()[position], texts.length(position));
            for (int i = 0; i < count; i++) {
                if (frequency[grams.at(i)]++ == 0) {
                    kinds.add(grams.at(i));
                }
            }
        }
        var byFrequency = new long[kinds.size()];
        for (int i = 0; i < byFrequency.length; i++) {
            byFrequency[i] = -((long) frequency[kinds.get(i)] << 32 | kinds.get(i));
            frequency[kinds.get(i)] = 0;
        }
        Arrays.sort(byFrequency);
        var frequent = new int[Math.min(byFrequency.length, ROWS - SHARED)];
        for (int i = 0; i < frequent.length; i++) {
            frequent[i] = (int) -byFrequency[i];
        }
        return frequent;
    }
}
