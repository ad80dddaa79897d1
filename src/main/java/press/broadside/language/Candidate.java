package press.broadside.language;

/**
 * A place where a sentence may end.
 *
 * @param first   its first terminator
 * @param kind    what kind of end its terminators make; an ellipsis of four points or more is a {@link Sign#MARK}'s equal
 * @param points  how many full stops it has
 * @param end     behind its terminators
 * @param close   behind what closes with it: quotation marks, brackets, marks of footnotes
 * @param quoted  whether a quotation closes here
 * @param ended   whether a terminator stands outside what closes here, as in {@code etc.).}
 */
record Candidate(int first, Sign kind, int points, int end, int close, boolean quoted, boolean ended) {
    private static final int LONGEST_NOTE = 24;

    /** Between two spaces these open; the straight one may. */
    private static final String OPENING = "\"“‘«‹";

    static Candidate at(Surroundings around, int first, Brackets brackets, boolean quoteOpen) {
        return new Reading(around, first, brackets, quoteOpen).candidate();
    }

    Candidate closedAt(int later) {
        return new Candidate(first, kind, points, end, later, quoted, ended);
    }

    /** Reads on from a terminator as far as its sentence reaches. */
    private static final class Reading {
        private final Surroundings around;
        private final Brackets brackets;
        private final int first;
        private boolean quoteOpen;
        private int at;
        private int points;
        private boolean marked;
        private boolean full;
        private boolean quoted;
        private boolean ended;

        Reading(Surroundings around, int first, Brackets brackets, boolean quoteOpen) {
            this.around = around;
            this.first = first;
            this.brackets = brackets;
            this.quoteOpen = quoteOpen;
            this.at = first;
        }

        Candidate candidate() {
            terminators();
            int end = at;
            while (closer() || note() || terminatorBehindCloser(end)) {
                // each step moves on
            }
            return new Candidate(first, kind(), points, end, at, quoted, ended);
        }

        private Sign kind() {
            if (full) {
                return Sign.FULL;
            }
            if (marked || points == 2) {
                return Sign.MARK;
            }
            return points >= 3 ? Sign.ELLIPSIS : Sign.STOP;
        }

        /** {@code ?!}, {@code ...}, {@code . . .}, and as the French write it {@code ? !} */
        private void terminators() {
            while (at < around.length()) {
                if (around.sign(at).terminates()) {
                    count();
                    at++;
                } else if (spacedTerminator()) {
                    at++;
                } else {
                    return;
                }
            }
        }

        private void count() {
            switch (around.sign(at)) {
                case STOP -> points++;
                case ELLIPSIS -> points += 3;
                case MARK -> marked = true;
                default -> full = true;
            }
        }

        private boolean spacedTerminator() {
            if (around.sign(at) != Sign.SPACE || !around.sign(at + 1).terminates()) {
                return false;
            }
            return !Surroundings.isWord(charAt(at + 2));
        }

        private char charAt(int place) {
            return place < around.length() ? around.at(place) : ' ';
        }

        private boolean closer() {
            return switch (around.sign(at)) {
                case CLOSER -> step(around.at(at) == '」' || around.at(at) == '』');
                case QUOTE -> closes(at) && step(true);
                case SPACE -> spacedCloser();
                default -> false;
            };
        }

        private boolean step(boolean quote) {
            quoted = quoted || quote;
            quoteOpen = quoteOpen && !(quote && around.at(at) == '"');
            at++;
            return true;
        }

        /** Quotation marks turn by where they stand; {@code “} closes in German, and opens in English and Chinese. */
        private boolean closes(int place) {
            Sign behind = around.sign(place + 1);
            if (behind != Sign.TEXT && behind != Sign.OPENER && behind != Sign.BULLET) {
                return true;
            }
            char mark = around.at(place);
            return mark == '"' ? quoteOpen : mark != '“' && mark != '‘' && mark != '«' && mark != '‹';
        }

        /** {@code « Non ! »}: a mark between two spaces closes what is open. */
        private boolean spacedCloser() {
            Sign next = around.sign(at + 1);
            boolean alone = around.sign(at + 2) != Sign.TEXT && around.sign(at + 2) != Sign.OPENER;
            if (next == Sign.CLOSER || (next == Sign.QUOTE && alone && OPENING.indexOf(charAt(at + 1)) < 0)) {
                at++;
                return step(next == Sign.QUOTE);
            }
            return false;
        }

        private boolean note() {
            return switch (around.sign(at)) {
                case NOTE -> step(false);
                case FORMAT -> step(false);
                case OPENER -> bracketedNote();
                case TEXT -> raisedNumber();
                case SPACE -> spacedNote();
                default -> false;
            };
        }

        /** {@code ended.[12]}, {@code ended.(3)}: right behind, without a space. */
        private boolean bracketedNote() {
            int closing = brackets.closing(at);
            if (closing < 0 || closing - at > LONGEST_NOTE) {
                return false;
            }
            if (around.at(at) != '[' && !Character.isLetterOrDigit(charAt(at + 1))) {
                return false;
            }
            boolean behind = around.sign(closing + 1) == Sign.SPACE || around.at(at) == '[';
            at = behind ? closing + 1 : at;
            return behind;
        }

        /** {@code ended.12 The}: a raised number whose raising plain text does not show. */
        private boolean raisedNumber() {
            int end = at;
            while (end < around.length() && end - at < 4 && raised(end)) {
                end++;
            }
            boolean note = end > at && end - at < 4 && around.sign(end) == Sign.SPACE && wordStandsBefore();
            at = note ? end : at;
            return note;
        }

        private boolean raised(int place) {
            char letter = around.at(place);
            return (letter >= '0' && letter <= '9') || (letter == ',' && place > at);
        }

        private boolean wordStandsBefore() {
            if (first < 3 || points > 1) {
                return first >= 3;
            }
            return (Character.isLetter(around.at(first - 1))
                            && Character.isLetter(around.at(first - 2))
                            && Character.isLetter(around.at(first - 3)))
                    || (at > first + 1 && around.sign(at - 1) != Sign.STOP);
        }

        /** A raised number or a picture behind one space belongs to what it follows. */
        private boolean spacedNote() {
            int next = at + 1;
            if (around.sign(next) == Sign.NOTE && around.at(next) != '*') {
                at = next;
                return true;
            }
            if (next + 1 < around.length() && isPicture(next)) {
                at = next + Character.charCount(Character.codePointAt(around.text(), next));
                return true;
            }
            return false;
        }

        private boolean isPicture(int place) {
            return Character.isSurrogate(around.at(place))
                    && Character.getType(Character.codePointAt(around.text(), place)) == Character.OTHER_SYMBOL;
        }

        private boolean terminatorBehindCloser(int end) {
            if (at == end || !around.sign(at).terminates() || Surroundings.isWord(charAt(at + 1))) {
                return false;
            }
            ended = true;
            at++;
            return true;
        }
    }
}
