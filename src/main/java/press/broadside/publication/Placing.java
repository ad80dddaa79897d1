package press.broadside.publication;

import press.broadside.assembly.EditionKey;

/** An edition as one section shows it; written {@code germany/against-the-closure-3f2a1c/de/v1}. */
public record Placing(String section, EditionKey edition) {
    /** @throws IllegalArgumentException if {@code written} is not {@code SECTION/STATEMENT/VARIANT/vNUMBER} */
    public static Placing parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("'" + written + "' is not an edition in a section");
        }
        return new Placing(written.substring(0, slash), EditionKey.parse(written.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return section + "/" + edition;
    }
}
