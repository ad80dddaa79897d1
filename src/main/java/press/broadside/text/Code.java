package press.broadside.text;

/**
 * One inline code: where markup stands inside a text, without its content, which always comes from the source document.
 *
 * @param number 1 and up, unique within a text unit; an opening and its closing code share it
 */
public record Code(int number, Kind kind) {
    /** A code opens or closes a stretch of text, or stands alone (an image, a line break). */
    public enum Kind {
        OPEN,
        CLOSE,
        STANDALONE
    }

    public Code {
        if (number < 1) {
            throw new IllegalArgumentException("inline code " + number + ": numbers begin at 1");
        }
    }

    /** As written in a coded text: <code>{1}</code>, <code>{/1}</code> or <code>{1/}</code>. */
    public String written() {
        return switch (kind) {
            case OPEN -> "{" + number + "}";
            case CLOSE -> "{/" + number + "}";
            case STANDALONE -> "{" + number + "/}";
        };
    }

    public Code withNumber(int other) {
        return new Code(other, kind);
    }
}
