package press.broadside.section;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A national section.
 *
 * @param id      lower-case letters, digits and hyphens; names its folder under {@code public/}
 * @param name    as readers see it, by locale; each locale of {@link #locales()} has one
 * @param locales the editions it publishes, canonical BCP 47, each once
 * @param zone    for dates on its pages
 * @param approve which matches count as approved without a person
 * @param meanwhile what its readers get until a correction is translated
 */
public record Section(
        String id,
        Map<Locale, String> name,
        List<Locale> locales,
        ZoneId zone,
        Approval approve,
        Meanwhile meanwhile,
        Map<Locale, List<Locale>> accepts,
        List<Channel> channels) {
    public Section {
        accepts = Map.copyOf(accepts);
        name = Map.copyOf(name);
        locales = List.copyOf(locales);
        channels = List.copyOf(channels);
    }

    /** A section that accepts no other languages. */
    public Section(
            String id,
            Map<Locale, String> name,
            List<Locale> locales,
            ZoneId zone,
            Approval approve,
            List<Channel> channels) {
        this(id, name, locales, zone, approve, Meanwhile.NOTICE, Map.of(), channels);
    }
}
