package press.broadside.memory.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes further sources from real ones: one to three words are replaced, left out or put in. The same seed, the same texts. */
final class WordEdits {
    private static final int VOCABULARY = 100_000;

    private final Random random;
    private final List<String> words = new ArrayList<>();

    WordEdits(long seed) {
        this.random = new Random(seed);
    }

    /** Its words may stand in later texts. */
    void learn(String text) {
        if (words.size() < VOCABULARY) {
            words.addAll(Arrays.asList(text.split(" ")));
        }
    }

    String edited(String text) {
        var edited = new ArrayList<>(Arrays.asList(text.split(" ")));
        for (int edits = 1 + random.nextInt(Math.min(3, edited.size())); edits > 0; edits--) {
            int place = random.nextInt(edited.size());
            String word = words.get(random.nextInt(words.size()));
            switch (random.nextInt(3)) {
                case 0 -> edited.add(place, word);
                case 1 -> edited.set(place, word);
                default -> {
                    if (edited.size() > 1) {
                        edited.remove(place);
                    }
                }
            }
        }
        return String.join(" ", edited);
    }
}
