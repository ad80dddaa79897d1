package press.broadside.extraction.office;

import java.util.Locale;

/** A DOCX or ODT on its way through the document filter. For one thread. */
public interface OfficeFile {
    /** The package as the filter is to see it: nothing in its text that a translator would take for a code without need. */
    byte[] prepared();

    /**
     * The source's package with the text of {@code filtered} in the place of its own, in language and writing direction of
     * {@code locale}. Parts without text are the source's, byte for byte.
     *
     * @param filtered what the filter made of {@link #prepared()}
     */
    byte[] finished(byte[] filtered, Locale locale);
}
