package press.broadside.language;

import static press.broadside.language.LanguageRules.Words;

/** A quotation that closes with a terminator, and whether its sentence goes on behind it. */
final class Quotation {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ATTRIBUTION = 40;

    /** Behind a Chinese verb: the saying is over, and another deed is told. */
    private static final String FINISHED = "完好罢罷";

    private final Surroundings around;
    private final LanguageRules rules;

    Quotation(Surroundings around, LanguageRules rules) {
        this.around = around;
        this.rules = rules;
    }

    boolean goesOn(Candidate candidate, Following following, SentenceEnd.Sentence sentence) {
        if (following.opened()) {
            return false;
        }
        return switch (following.kind()) {
            case LOWER -> true;
            case CASELESS -> isGoneOnWith(following, candidate.close()) || goesOnWithoutCapitals(following, sentence);
            case UPPER ->
                candidate.kind() == Sign.MARK
                        && before(sentence) != Sign.PAUSE
                        && (isNamedSpeaker(following) || isTitle(candidate, following, sentence));
            default -> false;
        };
    }

    /** {@code 「はい。」と言った}: the particle ties the quotation to its sentence. */
    private boolean isGoneOnWith(Following following, int close) {
        if (following.at() > close) {
            return false;
        }
        return rules.all(Words.AFTER_QUOTE).stream().anyMatch(word -> around.has(word, following.at()));
    }

    /** Where nothing announces the quotation, neither colon nor comma, it is a part of its sentence, or ascribed behind. */
    private boolean goesOnWithoutCapitals(Following following, SentenceEnd.Sentence sentence) {
        return switch (before(sentence)) {
            case TEXT -> true;
            case PAUSE -> false;
            default -> isAttributed(following);
        };
    }

    /** What stands before the quotation in its sentence; a space where it begins the sentence. */
    private Sign before(SentenceEnd.Sentence sentence) {
        int before = sentence.quotedFrom() - 1;
        while (before > sentence.start() && around.sign(before) == Sign.SPACE) {
            before--;
        }
        return before >= sentence.start() ? around.sign(before) : Sign.SPACE;
    }

    /** In scripts without capitals a verb of saying, soon, with no other mark before it. */
    private boolean isAttributed(Following following) {
        int end = following.at();
        int limit = Math.min(around.length(), end + LONGEST_ATTRIBUTION);
        while (end < limit && !around.sign(end).terminates() && around.sign(end) != Sign.PAUSE) {
            end++;
        }
        String clause = around.plain(following.at(), end);
        boolean introducesAnother = end < around.length() && (around.at(end) == ':' || around.at(end) == '：');
        return !introducesAnother && rules.all(Words.SAYING).stream().anyMatch(verb -> saysIn(clause, verb));
    }

    private boolean saysIn(String clause, String verb) {
        if (!Character.isIdeographic(verb.charAt(0))) {
            return (" " + clause + " ").contains(" " + verb + " ");
        }
        int behind = clause.indexOf(verb) + verb.length();
        boolean done = behind < clause.length() && FINISHED.indexOf(clause.charAt(behind)) >= 0;
        return behind >= verb.length() && !done;
    }

    /** {@code “Who pays?” Maria Silva asked.}: names, and then a verb of saying. */
    private boolean isNamedSpeaker(Following following) {
        int at = following.at();
        for (int words = 0; words < 5; words++) {
            int end = around.wordEnd(at);
            String word = around.plain(at, end);
            if (words > 0 && rules.lists(Words.SAYING, word)) {
                return true;
            }
            boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (!name || (words == 0 && rules.lists(Words.STARTERS, word))) {
                return false;
            }
            end += around.sign(end) == Sign.STOP ? 1 : 0;
            at = around.pastSpaces(end);
        }
        return false;
    }

    /** {@code In “What Is to Be Done?” Lenin argued}: a title in a phrase that is no sentence yet, told by its capitals. */
    private boolean isTitle(Candidate candidate, Following following, SentenceEnd.Sentence sentence) {
        int from = sentence.quotedFrom();
        if (from <= sentence.start() || candidate.first() - from > LONGEST_TITLE) {
            return false;
        }
        if (rules.lists(Words.STARTERS, following.stem())) {
            return false;
        }
        String phrase = around.plain(sentence.start(), Math.min(from, sentence.start() + LONGEST_ATTRIBUTION))
                .strip();
        String[] words = phrase.split("\\s+", -1);
        return words.length < 4
                && rules.lists(Words.OPENINGS, words[0])
                && isCapitalised(around.plain(from + 1, candidate.first()));
    }

    private static boolean isCapitalised(String title) {
        String[] words = title.strip().split("\\s+", -1);
        int small = 0;
        int capital = 0;
        for (String word : words) {
            boolean upper = Character.isUpperCase(word.charAt(0));
            capital += upper ? 1 : 0;
            small += !upper && word.length() > 3 ? 1 : 0;
        }
        return small == 0 && capital > 1;
    }
}
