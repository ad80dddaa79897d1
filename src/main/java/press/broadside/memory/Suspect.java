package press.broadside.memory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in the memory that wants a look.
 *
 * @param locale empty where it concerns sources
 * @param text   what the units share, or nearly share
 * @param units  those concerned, each with what it says otherwise
 */
public record Suspect(Optional<Locale> locale, String text, List<Member> units) {
    /** @param says its target or source */
    public record Member(long unit, String says) {}
}
