package press.broadside.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The mark before an item: {@code 1.}, {@code (b)}, {@code iv)}.
 *
 * @param series {@code 1}, {@code a}, {@code A}, {@code i} or {@code I}
 * @param end    just behind it
 */
record Enumerator(char series, int value, String prefix, String suffix, int end) {
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final Map<String, Integer> ROMAN = romans();
    private static final Enumerator NONE = new Enumerator('1', -1, "", "", -1);
    private static final int LONGEST = 6;

    /** The enumerator that begins at a place and is followed by a space; one with {@code value} -1 where there is none. */
    static Enumerator at(Surroundings around, int place) {
        String prefix = around.has("(", place) ? "(" : "";
        int from = place + prefix.length();
        int to = from;
        while (to < around.length() && to - from <= LONGEST && Character.isLetterOrDigit(around.at(to))) {
            to++;
        }
        String suffix = suffix(around, to, !prefix.isEmpty());
        int end = to + suffix.length();
        if (to == from || suffix.isEmpty() || around.sign(end) != Sign.SPACE || to - from > LONGEST) {
            return NONE;
        }
        return of(around.plain(from, to), prefix, suffix, end);
    }

    private static String suffix(Surroundings around, int at, boolean bracketed) {
        if (around.has(".)", at)) {
            return ".)";
        }
        return around.has(")", at) ? ")" : around.has(".", at) && !bracketed ? "." : "";
    }

    private static Enumerator of(String core, String prefix, String suffix, int end) {
        char first = core.charAt(0);
        if (core.chars().allMatch(Character::isDigit)) {
            return core.length() > 3 ? NONE : new Enumerator('1', Integer.parseInt(core), prefix, suffix, end);
        }
        int roman = roman(core);
        if (roman > 0 && (core.length() > 1 || first == 'i' || first == 'I')) {
            return new Enumerator(Character.isUpperCase(first) ? 'I' : 'i', roman, prefix, suffix, end);
        }
        boolean latin = core.length() == 1 && (first | 0x20) >= 'a' && (first | 0x20) <= 'z';
        return latin
                ? new Enumerator(
                        Character.isUpperCase(first) ? 'A' : 'a', (first | 0x20) - 'a' + 1, prefix, suffix, end)
                : NONE;
    }

    private static int roman(String core) {
        return ROMAN.getOrDefault(core, 0);
    }

    private static Map<String, Integer> romans() {
        var values = new HashMap<String, Integer>();
        for (int value = 1; value < 100; value++) {
            String written = TENS[value / 10] + ONES[value % 10];
            values.put(written, value);
            values.put(written.toLowerCase(Locale.ROOT), value);
        }
        return Map.copyOf(values);
    }

    boolean isThere() {
        return value >= 0;
    }

    boolean isFirst() {
        return value == 1;
    }

    boolean isNumber() {
        return series == '1';
    }

    /** Whether the other one is the next of the same list; {@code v} and {@code x} may be letters or numbers. */
    boolean isBefore(Enumerator other) {
        return other.isThere()
                && prefix.equals(other.prefix)
                && suffix.equals(other.suffix)
                && value + 1 == other.valueAs(series);
    }

    private int valueAs(char wanted) {
        if (wanted == series) {
            return value;
        }
        String letter = series == 'a' || series == 'A' ? String.valueOf((char) (series + value - 1)) : "";
        return wanted == 'i' || wanted == 'I' ? roman(letter) : wanted == 'a' && series == 'i' && value == 1 ? 9 : -2;
    }

    /** This one in the series of the one before it. */
    Enumerator after(Enumerator former) {
        return new Enumerator(former.series, former.value + 1, prefix, suffix, end);
    }
}
