package press.broadside.language;

import static press.broadside.language.LanguageRules.Trait;
import static press.broadside.language.LanguageRules.Words;

import java.util.Optional;

/** Decides of a single full stop whether it ends a sentence, or belongs to an abbreviation, an initial or a number. */
final class FullStop {
    private static final int LONGEST_OPENING = 40;
    private static final String VOWELS = "aeiouyAEIOUYäöüÄÖÜáéíóúàèìòùâêîôûåæøœ";

    private final Surroundings around;
    private final LanguageRules rules;

    FullStop(Surroundings around, LanguageRules rules) {
        this.around = around;
        this.rules = rules;
    }

    /** Whether what follows is a word by which sentences usually begin. */
    boolean begins(Following following) {
        if (following.word().isEmpty() || following.is(Following.Kind.LOWER)) {
            return false;
        }
        String word = following.stem();
        int end = following.at() + following.word().length();
        if ((word.length() == 1 || rules.lists(Words.INITIALS, word)) && around.sign(end) == Sign.STOP) {
            return false; // an initial: "J. A. Smith"
        }
        if (rules.lists(Words.STARTERS, word)) {
            return true;
        }
        return rules.lists(Words.STARTERS_BEFORE_LOWER, word)
                && around.following(around.pastSpaces(end)).is(Following.Kind.LOWER);
    }

    /** Whether the stop belongs to a word of the lists or to an initial, be it a sentence's end as well or not. */
    boolean abbreviates(Candidate candidate) {
        if (candidate.kind() != Sign.STOP || candidate.ended()) {
            return false;
        }
        String word = around.wordBefore(candidate.first());
        String last = last(word);
        return kind(word, candidate.first()).isPresent() || isInitial(last) || isDotted(word);
    }

    /** The Urdu stop stands in abbreviations as the Latin one does. */
    boolean fullEnds(Candidate candidate, Following following) {
        if (around.at(candidate.first()) != '۔' || candidate.close() > candidate.first() + 1) {
            return true;
        }
        String word = around.wordBefore(candidate.first());
        return (!rules.lists(Words.INITIALS, word) && rules.abbreviation(word).isEmpty()) || following.opened();
    }

    boolean ends(Candidate candidate, Following following, int start) {
        if (rules.has(Trait.STOP_ABBREVIATES)) {
            return false;
        }
        int stop = candidate.first();
        String word = around.wordBefore(stop);
        if (isUnit(word, stop)) {
            return endsPhrase(following, start, stop);
        }
        Optional<Abbreviation> kind = kind(word, stop);
        if (kind.isPresent()) {
            return ends(kind.get(), word, stop, following, start);
        }
        return endsUnlisted(word, stop, following);
    }

    private boolean ends(Abbreviation kind, String word, int stop, Following following, int start) {
        return switch (kind) {
            case TITLE, LEAD -> false;
            case NUMBERED -> !isNumber(following, true) && begins(following);
            case NUMBERED_WORD -> !isNumber(following, false) && !following.is(Following.Kind.LOWER);
            case TAIL -> begins(following);
            case PLACE -> begins(following) || !comesAfterComma(stop - word.length());
            case CLOSING -> endsPhrase(following, start, stop);
            case HOUR -> endsPhrase(following, start, stop) && !goesOnWithZone(following);
        };
    }

    private boolean isUnit(String word, int stop) {
        if (!rules.lists(Words.UNITS, word)) {
            return false;
        }
        String former = around.wordBeforeThat(stop - word.length());
        return !former.isEmpty() && Character.isDigit(former.charAt(former.length() - 1));
    }

    private boolean comesAfterComma(int start) {
        return start > 1 && around.sign(start - 1) == Sign.SPACE && around.at(start - 2) == ',';
    }

    private boolean isNumber(Following following, boolean evenOne) {
        if (following.is(Following.Kind.NUMBER)) {
            return true;
        }
        String word = following.word();
        boolean roman = !word.isEmpty() && word.chars().allMatch(letter -> "IVXLC".indexOf(letter) >= 0);
        return (roman && (evenOne || !word.equals("I")))
                || (word.length() == 1 && following.is(Following.Kind.UPPER) && !begins(following));
    }

    private boolean endsPhrase(Following following, int start, int stop) {
        if (following.is(Following.Kind.NUMBER)) {
            return false;
        }
        if (rules.has(Trait.CAPITAL_NOUNS) || following.is(Following.Kind.CASELESS)) {
            return begins(following);
        }
        return begins(following) || !isOpening(start, stop);
    }

    /** {@code At 5 a.m.} is no sentence yet. */
    private boolean isOpening(int start, int stop) {
        if (stop - start > LONGEST_OPENING) {
            return false;
        }
        int from = around.following(start).at();
        String first = around.plain(from, Math.max(from, around.wordEnd(from)));
        return rules.lists(Words.OPENINGS, first)
                && around.plain(start, stop).strip().split("\\s+", -1).length <= 5;
    }

    private boolean goesOnWithZone(Following following) {
        String word = following.word();
        boolean zone = word.length() > 1 && word.length() < 5 && word.chars().allMatch(Character::isUpperCase);
        return zone || rules.lists(Words.HOUR_FOLLOWERS, word);
    }

    private boolean endsUnlisted(String word, int stop, Following following) {
        String last = last(word);
        if (isInitial(last)) {
            return initialEnds(word, last, stop, following);
        }
        if (isDotted(word)) {
            return begins(following);
        }
        if (isOrdinal(last)) {
            return !following.is(Following.Kind.NUMBER)
                    && ((last.length() > 2 && isAllDigits(last)) || begins(following));
        }
        if (isVowelless(last) && !following.is(Following.Kind.NUMBER)) {
            return begins(following);
        }
        return !(isLetter(last) && (isNumber(following, true) || isLetterWithStop(following)));
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }

    /** {@code z. B.}: one letter, then another. */
    private boolean isLetterWithStop(Following following) {
        return isLetter(following.word()) && around.sign(following.at() + 1) == Sign.STOP;
    }

    private boolean initialEnds(String word, String last, int stop, Following following) {
        String former = around.wordBeforeThat(stop - word.length());
        boolean alone = word.length() == last.length();
        if (alone && (rules.lists(Words.LETTERED, former) || former.endsWith("°"))) {
            return true; // "plan B.", "20 ° C."
        }
        boolean lowerBefore = !former.isEmpty()
                && Character.isLowerCase(former.charAt(former.length() - 1))
                && Character.isLowerCase(former.charAt(0));
        if (alone && rules.lists(Words.LETTER_WORDS, last) && lowerBefore) {
            return true;
        }
        return begins(following);
    }

    /** A single capital letter, or one letter of a script without capitals, or the name of one. */
    private boolean isInitial(String last) {
        if (rules.lists(Words.INITIALS, last)) {
            return true;
        }
        if (last.codePointCount(0, last.length()) != 1) {
            return false;
        }
        int letter = last.codePointAt(0);
        return Character.isUpperCase(letter) || isConsonantScript(letter);
    }

    private static boolean isConsonantScript(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW;
    }

    private static boolean isDotted(String word) {
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            char here = word.charAt(i);
            boolean due = i % 2 == 1;
            if (due ? here != '.' : !Character.isLetter(here)) {
                return false;
            }
            letter = !due;
        }
        return letter && word.length() > 2;
    }

    private boolean isOrdinal(String last) {
        if (!rules.has(Trait.ORDINALS) || last.isEmpty()) {
            return false;
        }
        return isAllDigits(last) || (last.length() < 8 && last.chars().allMatch(letter -> "IVXL".indexOf(letter) >= 0));
    }

    private static boolean isAllDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private boolean isVowelless(String last) {
        return rules.has(Trait.VOWELLESS_ABBREVIATES)
                && last.length() > 1
                && last.length() < 6
                && Character.isUpperCase(last.charAt(0))
                && last.chars().skip(1).allMatch(Character::isLowerCase)
                && last.chars().noneMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }

    /** What the lists say of a word, of its last piece, or of several with spaces between: {@code z. B.} */
    private Optional<Abbreviation> kind(String word, int stop) {
        return spaced(word, stop).or(() -> rules.abbreviation(word)).or(() -> pieces(word));
    }

    private Optional<Abbreviation> pieces(String word) {
        int cut = Math.max(word.lastIndexOf('-'), word.lastIndexOf('\''));
        boolean behind = cut >= 0 && cut < word.length() - 1;
        return behind ? rules.abbreviation(word.substring(cut + 1)) : Optional.empty();
    }

    private Optional<Abbreviation> spaced(String word, int stop) {
        Optional<Abbreviation> found = Optional.empty();
        String joined = word;
        int start = stop - word.length();
        for (int pieces = 0; pieces < 3 && joined.length() < 16; pieces++) {
            boolean stopped = start > 2 && around.sign(start - 1) == Sign.SPACE && around.sign(start - 2) == Sign.STOP;
            if (!stopped) {
                return found;
            }
            String former = around.wordBefore(start - 2);
            joined = former + "." + joined;
            start -= former.length() + 2;
            Optional<Abbreviation> longer = rules.abbreviation(joined);
            found = longer.isPresent() ? longer : found;
        }
        return found;
    }

    /** The piece behind the last inner stop, hyphen or apostrophe. */
    private static String last(String word) {
        int cut = Math.max(word.lastIndexOf('.'), Math.max(word.lastIndexOf('-'), word.lastIndexOf('\'')));
        return word.substring(cut + 1);
    }
}
