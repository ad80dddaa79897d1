package press.broadside.release;

import java.util.Locale;

/**
 * What a decision does in one place.
 *
 * @param what for people: {@code held until 2026-12-01T08:00:00Z}
 */
public record Effect(String section, Locale locale, String what) {}
