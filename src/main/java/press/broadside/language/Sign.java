package press.broadside.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a character does where sentences meet. Unicode's own properties say so, but for what is listed here. */
enum Sign {
    /** Letters, digits, and all else that says nothing of a sentence's end. */
    TEXT,
    SPACE,
    /** The full stop, which abbreviations, initials and numbers use as well. */
    STOP,
    /** Ends a sentence where a space follows: {@code ! ?}. */
    MARK,
    /** Ends a sentence, space or not: {@code 。 । ؟ ።} and every other sentence terminator of Unicode. */
    FULL,
    ELLIPSIS,
    OPENER,
    CLOSER,
    /** Opens or closes, by where it stands. */
    QUOTE,
    /** Marks of footnotes. */
    NOTE,
    /** Directional marks and joiners, which have no width. */
    FORMAT,
    BULLET,
    DASH,
    /** A sentence goes on behind it: comma, colon and their like. */
    PAUSE;

    private static final Sign[] ROOT = table();

    /** The signs of all UTF-16 units, those in {@code marks} and {@code full} being such. */
    static Sign[] with(String marks, String full) {
        if (marks.isEmpty() && full.isEmpty()) {
            return ROOT;
        }
        Sign[] own = ROOT.clone();
        marks.chars().forEach(letter -> own[letter] = MARK);
        full.chars().forEach(letter -> own[letter] = FULL);
        return own;
    }

    boolean terminates() {
        return this == STOP || this == MARK || this == FULL || this == ELLIPSIS;
    }

    /** A no-break space binds what stands on its sides. */
    static boolean binds(char letter) {
        return letter == '\u00a0' || letter == '\u2007' || letter == '\u202f';
    }

    private static Sign[] table() {
        var table = new Sign[Character.MAX_VALUE + 1];
        for (int letter = 0; letter < table.length; letter++) {
            table[letter] = listed((char) letter);
        }
        return table;
    }

    private static Sign listed(char letter) {
        return switch (letter) {
            case '.' -> STOP;
            case '!', '?', '‼', '⁇', '⁈', '⁉', '‽' -> MARK;
            case '…', '⋯', '‥' -> ELLIPSIS;
            case '¿', '¡' -> OPENER;
            case '"', '\'' -> QUOTE;
            case '*', '†', '‡', '¹', '²', '³' -> NOTE;
            case '•', '⁃', '▪', '◦', '‣', '●', '○', '■', '□', '►', '➤', '▸', '✓', '✔' -> BULLET;
            case ',',
                    ';',
                    ':',
                    '،',
                    '؛',
                    '、',
                    '，',
                    '；',
                    '：',
                    '､',
                    '·',
                    '\u0387',
                    '၊',
                    '፣',
                    '፤',
                    '፥',
                    '%',
                    '/',
                    '&',
                    '=' -> PAUSE;
            default -> byProperty(letter);
        };
    }

    private static Sign byProperty(char letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\u0085') {
            return SPACE;
        }
        if (letter == '\u2070' || (letter >= '\u2074' && letter <= '\u2079')) {
            return NOTE;
        }
        if (UCharacter.hasBinaryProperty(letter, UProperty.S_TERM)) {
            return FULL;
        }
        return switch (Character.getType(letter)) {
            case Character.START_PUNCTUATION -> OPENER;
            case Character.END_PUNCTUATION -> CLOSER;
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> QUOTE;
            case Character.DASH_PUNCTUATION -> DASH;
            case Character.FORMAT -> FORMAT;
            default -> letter == '\ufe0f' || letter == '\ufe0e' ? FORMAT : TEXT;
        };
    }
}
