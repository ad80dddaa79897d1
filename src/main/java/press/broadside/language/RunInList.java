package press.broadside.language;

/** A list whose items run on in one line: known by its first mark at a sentence's start, followed from mark to mark. */
final class RunInList {
    private final Surroundings around;
    private final LanguageRules rules;
    private Enumerator last;
    private int own = -1;
    private boolean bulleted;
    private boolean listed;

    RunInList(Surroundings around, LanguageRules rules) {
        this.around = around;
        this.rules = rules;
        this.last = Enumerator.at(around, around.length());
    }

    /**
     * A sentence begins here.
     *
     * @param first whether it is the block's first, which any enumerator may begin
     */
    void begin(int start, boolean first) {
        bulleted = around.sign(start) == Sign.BULLET;
        Enumerator mark = Enumerator.at(around, pastBullet(start));
        own = first ? captionEnd(start) : -1;
        if (!mark.isThere()) {
            return;
        }
        boolean next = listed && last.isBefore(mark);
        if (next || first || mark.isFirst() || !mark.isNumber()) {
            own = mark.end();
        }
        if (next || first || mark.isFirst()) {
            last = next ? mark.after(last) : mark;
            listed = true;
        }
    }

    /** {@code Chapter 3. The Strike} is one heading: where its number ends; -1 where none is. */
    private int captionEnd(int start) {
        boolean paragraph = around.has("§", start);
        int end = paragraph ? start + 1 : around.wordEnd(start);
        if (!paragraph && !rules.lists(LanguageRules.Words.CAPTIONS, around.plain(start, end))) {
            return -1;
        }
        int number = around.pastSpaces(around.sign(end) == Sign.STOP ? end + 1 : end);
        int behind = around.wordEnd(number);
        boolean counts = behind > number && behind - number < 6 && !Character.isLowerCase(around.at(number));
        return counts && around.sign(behind) == Sign.STOP ? behind + 1 : -1;
    }

    private int pastBullet(int start) {
        return around.sign(start) == Sign.BULLET ? around.pastSpaces(start + 1) : start;
    }

    /** Whether a place stands within the enumerator at its sentence's start. */
    boolean isInMark(int place) {
        return place < own;
    }

    /** Whether the list's next item begins here. */
    boolean goesOnAt(int place) {
        if (around.sign(place) == Sign.BULLET) {
            return bulleted;
        }
        if (!listed) {
            return false;
        }
        Enumerator mark = Enumerator.at(around, place);
        return last.isBefore(mark)
                && !around.following(around.pastSpaces(mark.end())).is(Following.Kind.PAUSE);
    }

    /** The same, and with a capital letter: enough where nothing ended the item before. */
    boolean surelyGoesOnAt(int place) {
        if (!goesOnAt(place)) {
            return false;
        }
        int text = around.sign(place) == Sign.BULLET
                ? around.pastSpaces(place + 1)
                : around.pastSpaces(Enumerator.at(around, place).end());
        Following item = around.following(text);
        return bulleted || item.is(Following.Kind.UPPER) || item.is(Following.Kind.CASELESS);
    }
}
