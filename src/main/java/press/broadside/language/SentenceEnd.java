package press.broadside.language;

import static press.broadside.language.LanguageRules.Trait;
import static press.broadside.language.LanguageRules.Words;

/** Decides of a candidate whether a sentence ends there, by what stands before and behind it. */
final class SentenceEnd {
    private final Surroundings around;
    private final LanguageRules rules;
    private final Brackets brackets;
    private final RunInList list;
    private final FullStop stops;
    private final Quotation quotations;

    /**
     * The sentence as far as it has been read.
     *
     * @param start       where it begins
     * @param quotedFrom  the last opening quotation mark before here; -1 if none
     * @param bracketedTo where the parenthesis closes that stands inside it; -1 if none
     */
    record Sentence(int start, int quotedFrom, int bracketedTo) {}

    SentenceEnd(Surroundings around, LanguageRules rules, Brackets brackets, RunInList list) {
        this.around = around;
        this.rules = rules;
        this.brackets = brackets;
        this.list = list;
        this.stops = new FullStop(around, rules);
        this.quotations = new Quotation(around, rules);
    }

    /** Where the sentence closes that ends at this candidate; -1 if it goes on. */
    int closeOf(Candidate candidate, Sentence sentence) {
        if (list.isInMark(candidate.first())) {
            return -1;
        }
        Candidate whole = withRemark(candidate, around.pastSpaces(candidate.close()));
        return ends(whole, around.pastSpaces(whole.close()), sentence) ? whole.close() : -1;
    }

    /** {@code It rained. (Reuters) The match}: a parenthesis that is no sentence, behind the stop, belongs to what it follows. */
    private Candidate withRemark(Candidate candidate, int next) {
        int closing = next > candidate.close() ? brackets.closing(next) : -1;
        boolean remark = closing > 0
                && !isSentence(next, closing)
                && !Enumerator.at(around, next).isThere();
        if (!remark || stops.abbreviates(candidate) || omission(next)) {
            return candidate;
        }
        int behind = closing + 1;
        return around.sign(behind) == Sign.SPACE || behind >= around.length() ? candidate.closedAt(behind) : candidate;
    }

    private boolean omission(int opening) {
        Sign inner = around.sign(opening + 1);
        return inner == Sign.STOP || inner == Sign.ELLIPSIS;
    }

    private boolean isSentence(int opening, int closing) {
        int last = closing - 1;
        while (last > opening && (around.sign(last) == Sign.QUOTE || around.sign(last) == Sign.CLOSER)) {
            last--;
        }
        return around.sign(last).terminates() && !around.following(opening + 1).is(Following.Kind.LOWER);
    }

    private boolean ends(Candidate candidate, int next, Sentence sentence) {
        Following following = around.following(next);
        boolean spaced = next > candidate.close();
        if (following.is(Following.Kind.NOTHING) || following.is(Following.Kind.PAUSE)) {
            return false;
        }
        boolean bracketed = candidate.first() < sentence.bracketedTo();
        if (bracketed && !(candidate.ended() && leavesBracket(candidate, sentence))) {
            return leavesBracket(candidate, sentence) && spaced && begins(following);
        }
        if (spaced && list.goesOnAt(next)) {
            return true;
        }
        if (spaced && bound(candidate.close(), next)) {
            return false;
        }
        if (following.is(Following.Kind.DASH)) {
            return spaced && speaksBehindDash(candidate, following);
        }
        if (inBracketBehind(following, next)) {
            return false;
        }
        return spaced ? endsSpaced(candidate, following, sentence) : endsUnspaced(candidate, following, sentence);
    }

    /** {@code What Is to Be Done? (1902) was}: a remark in the middle. */
    private boolean inBracketBehind(Following following, int next) {
        int closing = brackets.closing(next);
        if (closing < 0 || isSentence(next, closing)) {
            return false;
        }
        Following behind = around.following(around.pastSpaces(closing + 1));
        return behind.is(Following.Kind.PAUSE)
                || around.sign(closing + 1).terminates()
                || (behind.is(Following.Kind.LOWER)
                        && !Enumerator.at(around, next).isThere())
                || following.is(Following.Kind.SYMBOL);
    }

    private boolean leavesBracket(Candidate candidate, Sentence sentence) {
        return candidate.close() > sentence.bracketedTo();
    }

    private boolean begins(Following following) {
        return (following.is(Following.Kind.UPPER) && stops.begins(following))
                || (following.is(Following.Kind.UPPER)
                        && rules.all(Words.STARTERS).isEmpty());
    }

    private boolean bound(int close, int next) {
        for (int at = close; at < next; at++) {
            if (!Sign.binds(around.at(at))) {
                return false;
            }
        }
        return true;
    }

    /** Another speaker, or another thought; but a name behind a dash signs what stands before, and a dateline goes on. */
    private boolean speaksBehindDash(Candidate candidate, Following dash) {
        Following speech = around.following(around.pastSpaces(dash.at() + 1));
        boolean dated = candidate.first() > 0 && Character.isDigit(around.at(candidate.first() - 1));
        return (rules.has(Trait.DIALOGUE_DASH) || (stops.begins(speech) && !dated))
                && !candidate.quoted()
                && speech.is(Following.Kind.UPPER)
                && !stops.abbreviates(candidate);
    }

    private boolean endsSpaced(Candidate candidate, Following following, Sentence sentence) {
        if (following.is(Following.Kind.LOWER) && candidate.kind() != Sign.FULL) {
            return false;
        }
        if (candidate.quoted() && quotations.goesOn(candidate, following, sentence)) {
            return false;
        }
        return switch (candidate.kind()) {
            case FULL -> stops.fullEnds(candidate, following);
            case MARK -> !isMarkedName(candidate) || stops.begins(following);
            case ELLIPSIS -> ellipsisEnds(candidate, following, sentence);
            default -> candidate.ended() || stops.ends(candidate, following, sentence.start());
        };
    }

    private boolean isMarkedName(Candidate candidate) {
        return candidate.end() == candidate.first() + 1
                && rules.lists(Words.MARKED_NAMES, around.wordBefore(candidate.first()));
    }

    /** An ellipsis between two spaces leaves something out, one behind a word breaks off. */
    private boolean ellipsisEnds(Candidate candidate, Following following, Sentence sentence) {
        if (candidate.points() > 3 || candidate.quoted()) {
            return following.is(Following.Kind.UPPER) || candidate.quoted();
        }
        boolean apart = around.sign(candidate.first() - 1) == Sign.SPACE;
        if (apart && candidate.first() > sentence.start()) {
            return stops.begins(following) && !rules.lists(Words.LETTER_WORDS, following.stem());
        }
        boolean again = following.word().equals(around.wordBefore(candidate.first()));
        return following.is(Following.Kind.UPPER) && !again && candidate.first() > sentence.start();
    }

    private boolean endsUnspaced(Candidate candidate, Following following, Sentence sentence) {
        if (candidate.quoted() && quotations.goesOn(candidate, following, sentence)) {
            return false;
        }
        return switch (candidate.kind()) {
            case FULL -> candidate.close() > candidate.end() || betweenLetters(candidate, following);
            case MARK -> runsOn(candidate, following);
            case STOP -> runsOn(candidate, following) && !stops.abbreviates(candidate);
            case ELLIPSIS ->
                following.is(Following.Kind.CASELESS)
                        ? following.opened() || candidate.quoted()
                        : runsOn(candidate, following);
            default -> false;
        };
    }

    /** Full-width stops and the danda stand inside numbers too. */
    private boolean betweenLetters(Candidate candidate, Following following) {
        boolean numberBefore = candidate.first() > 0 && Character.isDigit(around.at(candidate.first() - 1));
        return !(numberBefore && following.is(Following.Kind.NUMBER));
    }

    /** No space between two sentences: {@code world.Today is}, but not in an address or a name. */
    private boolean runsOn(Candidate candidate, Following following) {
        char before = candidate.first() == 0 ? ' ' : around.at(candidate.first() - 1);
        if (following.is(Following.Kind.CASELESS)) {
            return (Character.isIdeographic(around.at(following.at())) && isEastAsian(before))
                    || (isKana(around.at(following.at())) && isEastAsian(before))
                    || (!candidate.quoted() && rules.lists(Words.LAST_LETTERS, String.valueOf(before)));
        }
        return following.is(Following.Kind.UPPER) && isPlainWord(candidate) && isFirstWord(following);
    }

    private static boolean isEastAsian(char letter) {
        return Character.isIdeographic(letter) || isKana(letter);
    }

    private static boolean isKana(char letter) {
        return letter >= '\u3041' && letter <= '\u30ff';
    }

    private boolean isPlainWord(Candidate candidate) {
        String word = around.wordBefore(candidate.first());
        Sign before = around.sign(candidate.first() - word.length() - 1);
        boolean apart = before == Sign.SPACE || before == Sign.QUOTE || before == Sign.OPENER;
        if (candidate.close() > candidate.end() && candidate.quoted()) {
            return true;
        }
        boolean number = (word.length() > 1 && word.chars().allMatch(Character::isDigit))
                || (before == Sign.PAUSE && word.chars().allMatch(Character::isDigit));
        return (apart || number) && word.length() > 1 && word.indexOf('.') < 0 && (number || isSmall(word));
    }

    private static boolean isSmall(String word) {
        return word.chars()
                .skip(1)
                .allMatch(letter -> Character.isLowerCase(letter) || letter == '\'' || letter == '-');
    }

    private boolean isFirstWord(Following following) {
        String word = following.word();
        int end = around.wordEnd(following.at());
        boolean small = word.chars().skip(1).allMatch(letter -> Character.isLowerCase(letter) || letter == '\'');
        Sign behind = around.sign(end);
        boolean title = behind == Sign.STOP
                && rules.abbreviation(word)
                        .filter(kind -> kind == Abbreviation.TITLE)
                        .isPresent();
        boolean plain = title || behind == Sign.SPACE || behind == Sign.PAUSE || end >= around.length();
        return small && plain && !"@/=&".contains(end < around.length() ? String.valueOf(around.at(end)) : " ");
    }
}
