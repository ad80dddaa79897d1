package press.broadside.intake;

import java.util.Locale;

/** A picture that a statement shows in one language in place of its own, from one revision to the next. */
public record Replacement(String nameInDocument, Locale locale, StoredImage image) {}
