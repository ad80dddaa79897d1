package press.broadside.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How sentences end in one language, as {@code translations/segmentation/} says.
 *
 * @param tag           of the file that the rules are from
 * @param abbreviations words before a full stop, as written, without the last stop and without spaces inside
 * @param words         by list: words that tell something by standing before or after a place
 * @param traits        what holds for the language as a whole
 * @param marks         terminators beyond Unicode's that need a space behind them
 * @param full          terminators beyond Unicode's that need none
 * @param signs         of all UTF-16 units, shared and never written to
 */
@SuppressWarnings("ArrayRecordComponent") // a list would cost a call for each character
record LanguageRules(
        String tag,
        Map<String, Abbreviation> abbreviations,
        Map<Words, Set<String>> words,
        Set<Trait> traits,
        String marks,
        String full,
        Sign[] signs) {

    /** Lists of words that are no abbreviations. */
    enum Words {
        /** A sentence's usual first words, which no name begins with. */
        STARTERS,
        /** The same only where a word in lower case follows: {@code Will they}. */
        STARTERS_BEFORE_LOWER,
        /** Words that begin a phrase such as {@code At 5 a.m.}, which is no sentence yet. */
        OPENINGS,
        /** What bears a single letter as its name: {@code plan B.} */
        LETTERED,
        /** What a numbered heading or caption begins with: {@code Chapter 3.} */
        CAPTIONS,
        /** Pronouns and nouns of a single letter. */
        LETTER_WORDS,
        /** Names of letters as they stand for a given name. */
        INITIALS,
        /** Behind a number, and go on with another: {@code 5 ft. 3 in.} */
        UNITS,
        /** What may follow an hour. */
        HOUR_FOLLOWERS,
        /** Verbs that ascribe a quotation. */
        SAYING,
        /** What directly behind a closing quotation mark goes on with its sentence. */
        AFTER_QUOTE,
        /** Names that end in a mark: {@code Yahoo!} */
        MARKED_NAMES,
        /** Last letters behind which a stop without a space ends a sentence. */
        LAST_LETTERS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds for a language as a whole. */
    enum Trait {
        /** A number with a stop is an ordinal: {@code 3. Mai}. */
        ORDINALS,
        /** Nouns have a capital letter, so that one says little. */
        CAPITAL_NOUNS,
        /** A dash behind a sentence opens another speaker's. */
        DIALOGUE_DASH,
        /** A stop never ends a sentence. */
        STOP_ABBREVIATES,
        /** A capital and consonants are an abbreviation: {@code Pvt.} */
        VOWELLESS_ABBREVIATES;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    LanguageRules {
        abbreviations = Map.copyOf(abbreviations);
        words = Map.copyOf(words);
        traits = Set.copyOf(traits);
    }

    static LanguageRules of(
            String tag,
            Map<Abbreviation, List<String>> lists,
            Map<Words, Set<String>> words,
            Set<Trait> traits,
            String marks,
            String full) {
        var abbreviations = new HashMap<String, Abbreviation>();
        lists.forEach((kind, list) -> list.forEach(word -> abbreviations.put(word, kind)));
        return new LanguageRules(tag, abbreviations, words, traits, marks, full, Sign.with(marks, full));
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    Set<String> all(Words list) {
        return words.getOrDefault(list, Set.of());
    }

    boolean lists(Words list, String word) {
        return all(list).contains(word);
    }

    /** What a word with a stop is; an entry in lower case stands for its capitalised form too, and any for its capitals. */
    Optional<Abbreviation> abbreviation(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Abbreviation found = abbreviations.get(word);
        if (found == null && word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
            found = abbreviations.get(Character.toLowerCase(word.charAt(0)) + word.substring(1));
            if (found == null && Character.isUpperCase(word.charAt(1))) {
                found = capitals(word);
            }
        }
        return Optional.ofNullable(found);
    }

    private @org.jspecify.annotations.Nullable Abbreviation capitals(String word) {
        if (!word.equals(word.toUpperCase(Locale.ROOT))) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Abbreviation found = abbreviations.get(lower);
        return found != null ? found : abbreviations.get(word.charAt(0) + lower.substring(1));
    }
}
