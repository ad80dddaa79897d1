package press.broadside.memory;

/**
 * Something said about a translation unit or one of its targets, as TMX has it.
 *
 * @param type of the {@code prop}; blank for a {@code note}
 */
public record Note(String type, String text) {
    boolean isProperty() {
        return !type.isEmpty();
    }
}
