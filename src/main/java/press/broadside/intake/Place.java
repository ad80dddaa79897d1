package press.broadside.intake;

/**
 * Where in a text something stands, both counted from 1.
 *
 * @param column in code points
 */
record Place(int line, int column) {
    /** The place of a character; {@code \n}, {@code \r\n} and {@code \r} end lines. */
    static Place of(CharSequence text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, Character.codePointCount(text, lineStart, offset) + 1);
    }

    @Override
    public String toString() {
        return "line %d, column %d".formatted(line, column);
    }
}
