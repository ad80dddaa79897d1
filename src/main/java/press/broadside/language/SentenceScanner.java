package press.broadside.language;

import java.util.BitSet;

/** One pass over a block: finds each place where a sentence may end, and asks {@link SentenceEnd} whether it does. */
final class SentenceScanner {
    private final Surroundings around;
    private final Sign[] signs;
    private final Brackets brackets;
    private final RunInList list;
    private final SentenceEnd ends;
    private final BitSet breaks = new BitSet();
    private int start;
    private boolean worded;
    private boolean quoteOpen;
    private int quotedFrom = -1;
    private int outerQuotedFrom = -1;
    private int bracketedTo = -1;

    private SentenceScanner(CharSequence text, LanguageRules rules) {
        this.around = new Surroundings(text, rules.signs());
        this.signs = rules.signs();
        this.brackets = Brackets.in(text);
        this.list = new RunInList(around, rules);
        this.ends = new SentenceEnd(around, rules, brackets, list);
    }

    /** Positions just behind a sentence's last character, which is never white space; the text's end is not among them. */
    static BitSet breaks(CharSequence text, LanguageRules rules) {
        return new SentenceScanner(text, rules).scan();
    }

    private BitSet scan() {
        begin(around.pastSpaces(0), true);
        int at = start;
        while (at < around.length()) {
            at = switch (signs[around.at(at)]) {
                case SPACE -> space(at);
                case STOP, MARK, FULL, ELLIPSIS -> terminator(at);
                case OPENER -> opener(at);
                case QUOTE -> quote(at);
                case CLOSER -> closer(at);
                case TEXT -> text(at);
                default -> at + 1;
            };
        }
        return breaks;
    }

    private void begin(int place, boolean first) {
        start = place;
        worded = false;
        bracketedTo = -1;
        list.begin(place, first);
    }

    private int text(int at) {
        worded = true;
        return at + 1;
    }

    /** A parenthesis inside a sentence is a part of it, whatever stands in it; one before any word may hold sentences. */
    private int opener(int at) {
        int closing = brackets.closing(at);
        if ((worded || holdsTitle(at)) && closing > bracketedTo) {
            bracketedTo = closing;
        }
        if (around.at(at) == '「' || around.at(at) == '『') {
            openQuotation(at);
        }
        return at + 1;
    }

    /** One within another: {@code 「…『…』…」} */
    private void openQuotation(int at) {
        boolean inner = around.at(at) == '『' || around.at(at) == '‘';
        outerQuotedFrom = inner ? quotedFrom : -1;
        quotedFrom = at;
    }

    private void closeQuotation(int at) {
        boolean inner = around.at(at) == '』' || around.at(at) == '’';
        if (inner && outerQuotedFrom >= 0) {
            quotedFrom = outerQuotedFrom;
            outerQuotedFrom = -1;
        }
    }

    /** {@code 《怎么办？》} is a name wherever it stands. */
    private boolean holdsTitle(int at) {
        return around.at(at) == '《' || around.at(at) == '〈';
    }

    private int closer(int at) {
        closeQuotation(at);
        return at + 1;
    }

    private int quote(int at) {
        if (around.at(at) == '"') {
            quoteOpen = !quoteOpen;
        }
        if (opensQuotation(at)) {
            openQuotation(at);
        } else {
            closeQuotation(at);
        }
        return at + 1;
    }

    private boolean opensQuotation(int at) {
        Sign before = around.sign(at - 1);
        boolean turned = around.at(at) == '“' || around.at(at) == '‘';
        return before == Sign.SPACE || before == Sign.OPENER || (turned && !closesGerman());
    }

    /** A German quotation closes with the mark that opens an English one. */
    private boolean closesGerman() {
        return quotedFrom >= 0 && (around.at(quotedFrom) == '„' || around.at(quotedFrom) == '‚');
    }

    /** Items of a list may follow each other without any terminator. */
    private int space(int at) {
        int next = around.pastSpaces(at);
        boolean item = at > start && next < around.length() && (listLine(at, next) || runIn(at, next));
        if (item) {
            cut(at, next);
        }
        return next;
    }

    private boolean runIn(int at, int next) {
        return around.sign(at - 1) != Sign.PAUSE && at > bracketedTo && list.surelyGoesOnAt(next);
    }

    private boolean listLine(int at, int next) {
        boolean line = false;
        for (int i = at; i < next && !line; i++) {
            line = around.at(i) == '\n';
        }
        return line && beginsItem(next);
    }

    private boolean beginsItem(int at) {
        boolean bullet = around.sign(at) == Sign.BULLET || "-+*".indexOf(around.at(at)) >= 0;
        if (bullet) {
            return around.sign(at + 1) == Sign.SPACE;
        }
        Enumerator mark = Enumerator.at(around, at);
        return mark.isThere() && (mark.isNumber() || mark.series() == 'a' || mark.series() == 'i');
    }

    private int terminator(int at) {
        Candidate candidate = Candidate.at(around, at, brackets, quoteOpen);
        int end = cutAt(candidate);
        for (int i = candidate.end(); i < candidate.close(); i++) {
            quoteOpen ^= around.at(i) == '"';
            closeQuotation(i);
        }
        return end;
    }

    /** Cuts if a sentence ends here, and says where to read on. */
    private int cutAt(Candidate candidate) {
        int omission = omissionAfter(candidate);
        if (omission > 0 && candidate.first() > bracketedTo) {
            cut(candidate.first() + 1, around.pastSpaces(candidate.first() + 1));
            return omission;
        }
        int close = ends.closeOf(candidate, new SentenceEnd.Sentence(start, quotedFrom, bracketedTo));
        if (close < 0) {
            return candidate.close();
        }
        cut(close, around.pastSpaces(close));
        return Math.max(close, candidate.close());
    }

    /** {@code It ended. . . . The next}: a full stop, and an ellipsis that opens what follows; -1 if this is none. */
    private int omissionAfter(Candidate candidate) {
        boolean apart = candidate.points() > 3
                && candidate.end() == candidate.close()
                && Character.isLetterOrDigit(candidate.first() == 0 ? ' ' : around.at(candidate.first() - 1))
                && around.sign(candidate.first() + 1) == Sign.SPACE;
        int next = around.pastSpaces(candidate.close());
        boolean opens =
                apart && next > candidate.close() && around.following(next).is(Following.Kind.UPPER);
        return opens ? candidate.close() : -1;
    }

    private void cut(int close, int next) {
        int end = close;
        while (end < next && Sign.binds(around.at(end))) {
            end++;
        }
        if (next < around.length()) {
            breaks.set(end);
        }
        begin(next, false);
    }
}
