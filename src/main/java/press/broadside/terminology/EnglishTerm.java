package press.broadside.terminology;

import java.util.List;
import java.util.Optional;

/** An English term as it is looked for in texts. */
record EnglishTerm(String text, Optional<PartOfSpeech> speech) {
    private static final int ACRONYM = 2;

    /** A key for each word that a text has to have; a text has the key in one of {@link EnglishForms#of}. */
    List<String> keys(List<Word> words) {
        boolean byCase = isByCase(words);
        return words.stream().map(word -> key(word.text(), byCase)).toList();
    }

    private String key(String word, boolean byCase) {
        if ((byCase && !isLower(word)) || isAcronym(word)) {
            return EnglishForms.exact(word);
        }
        return speech.isEmpty() || speech.get() == PartOfSpeech.VERB
                ? EnglishForms.verb(word)
                : EnglishForms.noun(word);
    }

    /**
     * A proper name is one by its case. Where nobody said, a capital makes one, but for the first of several words: many write
     * their terms like sentences.
     */
    private boolean isByCase(List<Word> words) {
        if (speech.isPresent()) {
            return speech.get() == PartOfSpeech.PROPER_NOUN;
        }
        int from = words.size() > 1 ? 1 : 0;
        return words.subList(from, words.size()).stream().anyMatch(word -> !isLower(word.text()));
    }

    /** Two capitals and more, and no small letter but a last s: {@code UN}, {@code NGOs}. */
    static boolean isAcronym(String word) {
        String singular = word.length() > ACRONYM && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.codePoints().filter(Character::isUpperCase).count() >= ACRONYM
                && singular.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean isLower(String word) {
        return word.codePoints().noneMatch(Character::isUpperCase);
    }
}
