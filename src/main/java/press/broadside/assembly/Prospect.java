package press.broadside.assembly;

import java.util.Locale;

/**
 * What a correction would do in one place.
 *
 * @param what for people
 */
public record Prospect(String section, Locale locale, String what) {}
