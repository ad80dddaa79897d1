package press.broadside.intake;

/** A file name made fit to be shown: one line, nothing invisible, whatever was found on disk. */
public final class ShownName {
    private static final int LONGEST = 200;

    private ShownName() {}

    /** Control, format, unassigned and lone surrogate characters become {@code \}{@code u{XXXX}}; long names are cut. */
    public static String of(String name) {
        var shown = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
        return name.codePointCount(0, name.length()) > LONGEST ? shown + "…" : shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (isPlain(c)) {
            shown.appendCodePoint(c);
        } else {
            shown.append("\\u{%X}".formatted(c));
        }
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
