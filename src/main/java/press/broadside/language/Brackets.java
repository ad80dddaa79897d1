package press.broadside.language;

import java.util.Arrays;

/** Which bracket closes which, found in one pass. */
final class Brackets {
    /** A bracket that is not closed within so many characters is taken for a slip. */
    static final int LONGEST = 1_000;

    private static final String OPENING = "([（［【〔《〈";
    private static final String CLOSING = ")]）］】〕》〉";
    private static final int[] NONE = {};

    private final int[] partners;

    private Brackets(int[] partners) {
        this.partners = partners;
    }

    static Brackets in(CharSequence text) {
        int[] partners = NONE;
        var open = new int[16];
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!bracketLike(letter)) {
                continue;
            }
            if (OPENING.indexOf(letter) >= 0) {
                open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
                open[depth++] = at;
            } else if (depth > 0 && CLOSING.indexOf(letter) >= 0) {
                partners = partners.length == 0 ? new int[text.length()] : partners;
                depth = close(text, at, open, depth, partners);
            }
        }
        return new Brackets(partners);
    }

    private static boolean bracketLike(char letter) {
        return letter == '(' || letter == ')' || letter == '[' || letter == ']' || letter >= '〈';
    }

    /** Brackets of another kind that stand open within are slips. */
    private static int close(CharSequence text, int at, int[] open, int depth, int[] partners) {
        char wanted = OPENING.charAt(CLOSING.indexOf(text.charAt(at)));
        for (int slips = 0; slips < 3 && slips < depth; slips++) {
            int opening = open[depth - 1 - slips];
            if (text.charAt(opening) == wanted) {
                partners[opening] = at - opening <= LONGEST ? at : 0;
                return depth - 1 - slips;
            }
        }
        return depth;
    }

    /** Where the bracket opened here is closed; -1 if nowhere near. */
    int closing(int opening) {
        return opening < partners.length && partners[opening] > 0 ? partners[opening] : -1;
    }
}
