package press.broadside.assembly.office;

import java.util.Optional;

/**
 * The number that an item of a list shows.
 *
 * @param form as HTML's {@code ol} calls it: {@code 1}, {@code a}, {@code A}, {@code i} or {@code I}
 */
record ItemNumber(String form, int number) {
    /** Attributes of a list item until its list is put in order. */
    static final String FORM = "data-form";

    static final String NUMBER = "data-number";

    /** @param format as OOXML calls it; empty where it is no number */
    static Optional<ItemNumber> of(String format, int number) {
        return switch (format) {
            case "bullet", "none" -> Optional.empty();
            case "lowerLetter" -> Optional.of(new ItemNumber("a", number));
            case "upperLetter" -> Optional.of(new ItemNumber("A", number));
            case "lowerRoman" -> Optional.of(new ItemNumber("i", number));
            case "upperRoman" -> Optional.of(new ItemNumber("I", number));
            default -> Optional.of(new ItemNumber("1", number));
        };
    }
}
