package press.broadside.intake;

import java.util.Locale;
import java.util.Map;

/** The kept pictures, for the stages after intake. */
public interface Images {
    /** What a statement shows in a language: by the name in the document, its picture or the one that replaces it there. */
    Map<String, StoredImage> shown(Revision revision, Locale locale);

    /** @throws java.util.NoSuchElementException if there is no such picture, naming it */
    StoredImage image(String name);

    /** @throws java.util.NoSuchElementException if there is no such picture, naming it */
    byte[] bytes(String name);
}
