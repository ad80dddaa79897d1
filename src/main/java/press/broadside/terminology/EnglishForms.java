package press.broadside.terminology;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * English words without their endings, so that a term is found in whatever form a sentence has it. Not a dictionary: two words
 * may share a key ({@code base}, {@code basis}), a word keeps one for each way to read it.
 */
final class EnglishForms {
    private static final int SHORT = 3;
    private static final int LONGEST_ACRONYM = 4;
    private static final int LONGEST = 50;
    private static final Pattern SYLLABLE = Pattern.compile("((s|sh|ch|x|zz|o)es|sis)$");
    private static final Pattern SILENT_E = Pattern.compile("(s|sh|ch|x|o)e$");
    private static final Pattern NO_PLURAL = Pattern.compile("[sui]s$");
    private static final Pattern DOUBLED = Pattern.compile("([^aeiou])\\1$");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final Map<String, String> NOUNS = table("""
            child children
            life lives
            wife wives
            half halves
            wolf wolves
            knife knives
            thief thieves
            shelf shelves
            loaf loaves
            foot feet
            tooth teeth
            mouse mice
            criterion criteria
            phenomenon phenomena
            news news
            series series
            """);
    private static final Map<String, String> VERBS = table("""
            begin began begun
            break broke broken
            bring brought
            build built
            buy bought
            choose chose chosen
            come came
            draw drew drawn
            drive drove driven
            fall fell fallen
            fight fought
            give gave given
            agree agreed
            go went gone goes going
            grow grew grown
            hold held
            keep kept
            lay laid
            lead led
            leave left
            lose lost
            make made
            meet met
            overthrow overthrew overthrown
            pay paid
            rise rose risen
            run ran
            say said
            sell sold
            send sent
            speak spoke spoken
            spend spent
            stand stood
            strike struck stricken
            take took taken
            teach taught
            tell told
            think thought
            win won
            withdraw withdrew withdrawn
            write wrote written
            """);

    private EnglishForms() {}

    private static Map<String, String> table(String lines) {
        var table = new HashMap<String, String>();
        lines.lines().map(line -> line.split(" ", -1)).forEach(forms -> {
            for (String form : forms) {
                table.put(form, forms[0]);
            }
        });
        return Map.copyOf(table);
    }

    /**
     * All keys that a word of a text answers to.
     *
     * @param shouted whether its whole text is in capitals, which then say nothing
     */
    static Set<String> of(String word, boolean shouted) {
        var keys = new LinkedHashSet<String>();
        boolean acronym = EnglishTerm.isAcronym(word) && !shouted;
        if (!acronym || word.length() > LONGEST_ACRONYM) {
            keys.add(noun(word));
            keys.add(verb(word));
        }
        if (!shouted) {
            keys.add(exact(word));
        }
        if (EnglishTerm.isAcronym(word)) {
            keys.add(exact(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)));
        }
        return keys;
    }

    /** As written, but for a plural's ending. */
    static String exact(String word) {
        boolean plural = word.endsWith("s") && EnglishTerm.isAcronym(word);
        return "=" + (plural ? word.substring(0, word.length() - 1) : singular(word));
    }

    static String noun(String word) {
        return "n" + singular(word.toLowerCase(Locale.ROOT));
    }

    static String verb(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return "v" + infinitive(VERBS.getOrDefault(lower, lower));
    }

    private static String singular(String word) {
        int letters = word.length();
        if (NOUNS.containsKey(word)) {
            return NOUNS.getOrDefault(word, word);
        }
        if (letters <= SHORT || letters > LONGEST) {
            return word;
        }
        if (word.endsWith("men")) {
            return cut(word, 2) + "an";
        }
        if (letters > SHORT + 1 && (word.endsWith("ies") || word.endsWith("ie"))) {
            return word.substring(0, word.lastIndexOf("ie")) + "y";
        }
        if (letters > SHORT + 1 && SYLLABLE.matcher(word).find()) {
            return cut(word, 2);
        }
        if (SILENT_E.matcher(word).find()) {
            return cut(word, 1);
        }
        return word.endsWith("s") && !NO_PLURAL.matcher(word).find() ? cut(word, 1) : word;
    }

    /** Without {@code -s}, {@code -ed}, {@code -ing}, a doubled consonant and a last {@code e}. */
    private static String infinitive(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        String stem = singular(word);
        if (word.endsWith("ing") && isStem(cut(word, 3))) {
            stem = cut(word, 3);
        } else if (word.endsWith("ied") && word.length() > SHORT + 1) {
            stem = cut(word, 3) + "y";
        } else if (word.endsWith("ed") && !word.endsWith("eed") && isStem(cut(word, 2))) {
            stem = cut(word, 2);
        }
        if (stem.length() > SHORT && DOUBLED.matcher(stem).find()) {
            stem = cut(stem, 1);
        }
        return stem.length() > SHORT && stem.endsWith("e") ? cut(stem, 1) : stem;
    }

    private static boolean isStem(String word) {
        return word.length() >= SHORT && VOWEL.matcher(word).find();
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
