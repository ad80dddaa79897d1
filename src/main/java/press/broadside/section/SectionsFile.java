package press.broadside.section;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import press.broadside.language.Languages;
import press.broadside.yaml.YamlMap;
import press.broadside.yaml.YamlRejected;

/** Reads {@code routes/sections.yaml}, checking every key, so that a slip is found at start and not on publication day. */
public final class SectionsFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, Integer> lineOfSection = new HashMap<>();

    private SectionsFile() {}

    /**
     * All sections of the file, in its order.
     *
     * @param file YAML in UTF-8, at most 1 MiB
     * @throws YamlRejected at the first thing that is missing, unknown, doubled or malformed
     */
    public static Sections read(Path file) {
        YamlMap root = YamlMap.read(file);
        root.allowOnly(Set.of("sections"));
        var reader = new SectionsFile();
        var sections = new ArrayList<Section>();
        for (YamlMap entry : root.maps("sections")) {
            sections.add(reader.section(entry));
        }
        if (sections.isEmpty()) {
            throw root.rejected("there is no section; write at least one under 'sections'");
        }
        return new Sections(sections);
    }

    private Section section(YamlMap entry) {
        entry.allowOnly(Set.of("id", "name", "locales", "zone", "approve", "corrections", "accepts", "channels"));
        String id = id(entry, "section");
        Integer earlier = lineOfSection.putIfAbsent(id, entry.line());
        if (earlier != null) {
            throw entry.rejected(
                    "section '%s' is already there on line %d; give one of them another id".formatted(id, earlier));
        }
        List<Locale> locales = locales(entry, id);
        return new Section(
                id,
                names(entry, id, locales),
                locales,
                zone(entry),
                approve(entry),
                meanwhile(entry),
                accepts(entry, id, locales),
                channels(entry, id));
    }

    private static List<Locale> locales(YamlMap entry, String section) {
        var locales = new ArrayList<Locale>();
        for (YamlMap.Scalar tag : entry.scalars("locales")) {
            Locale locale = locale(tag);
            if (locales.contains(locale)) {
                throw tag.rejected("section '%s' lists locale '%s' twice".formatted(section, locale.toLanguageTag()));
            }
            locales.add(locale);
        }
        if (locales.isEmpty()) {
            throw entry.rejected(
                    "section '%s' publishes no locale; list at least one under 'locales'".formatted(section));
        }
        return locales;
    }

    private static Map<Locale, String> names(YamlMap entry, String section, List<Locale> locales) {
        YamlMap written = entry.map("name");
        var names = new LinkedHashMap<Locale, String>();
        for (YamlMap.Scalar tag : written.keys()) {
            Locale locale = locale(tag);
            if (!locales.contains(locale)) {
                throw tag.rejected("section '%s' has a name for '%s', which is not one of its locales"
                        .formatted(section, tag.text()));
            }
            names.put(locale, written.scalar(tag.text()).text());
        }
        for (Locale locale : locales) {
            if (!names.containsKey(locale)) {
                throw written.rejected("section '%s' has no name for its locale '%s'; add one"
                        .formatted(section, locale.toLanguageTag()));
            }
        }
        return names;
    }

    private static ZoneId zone(YamlMap entry) {
        YamlMap.Scalar zone = entry.scalar("zone");
        try {
            return ZoneId.of(zone.text());
        } catch (DateTimeException e) {
            throw zone.rejected("'%s' is not a time zone; write one like Europe/Berlin".formatted(zone.text()));
        }
    }

    private static Approval approve(YamlMap entry) {
        if (!entry.has("approve")) {
            return Approval.CONTEXT;
        }
        YamlMap.Scalar written = entry.scalar("approve");
        for (Approval approval : Approval.values()) {
            if (approval.name().toLowerCase(Locale.ROOT).equals(written.text())) {
                return approval;
            }
        }
        throw written.rejected("approve cannot be '%s'; write none, context or exact".formatted(written.text()));
    }

    private static Meanwhile meanwhile(YamlMap entry) {
        if (!entry.has("corrections")) {
            return Meanwhile.NOTICE;
        }
        YamlMap.Scalar written = entry.scalar("corrections");
        for (Meanwhile meanwhile : Meanwhile.values()) {
            if (meanwhile.name().toLowerCase(Locale.ROOT).equals(written.text())) {
                return meanwhile;
            }
        }
        throw written.rejected("corrections cannot be '%s'; write keep, notice or hold".formatted(written.text()));
    }

    private static Map<Locale, List<Locale>> accepts(YamlMap entry, String section, List<Locale> locales) {
        var accepts = new LinkedHashMap<Locale, List<Locale>>();
        if (entry.has("accepts")) {
            YamlMap written = entry.map("accepts");
            for (YamlMap.Scalar tag : written.keys()) {
                Locale locale = locale(tag);
                if (!locales.contains(locale)) {
                    throw tag.rejected("section '%s' accepts languages for '%s', which is not one of its locales"
                            .formatted(section, tag.text()));
                }
                accepts.put(
                        locale,
                        written.scalars(tag.text()).stream()
                                .map(SectionsFile::locale)
                                .toList());
            }
        }
        return accepts;
    }

    private static List<Channel> channels(YamlMap entry, String section) {
        var channels = new LinkedHashMap<String, Channel>();
        for (YamlMap written : entry.has("channels") ? entry.maps("channels") : List.<YamlMap>of()) {
            Channel channel = channel(written);
            if (channels.putIfAbsent(channel.id(), channel) != null) {
                throw written.rejected("section '%s' has two channels called '%s'".formatted(section, channel.id()));
            }
        }
        return List.copyOf(channels.values());
    }

    private static Channel channel(YamlMap written) {
        String id = id(written, "channel");
        String type = written.scalar("type").text();
        var settings = new LinkedHashMap<String, String>();
        for (YamlMap.Scalar key : written.keys()) {
            if (!key.text().equals("id") && !key.text().equals("type")) {
                settings.put(key.text(), written.scalar(key.text()).text());
            }
        }
        return new Channel(id, type, settings, written.place());
    }

    private static String id(YamlMap entry, String what) {
        YamlMap.Scalar id = entry.scalar("id");
        if (!ID.matcher(id.text()).matches() || id.text().length() > 64) {
            throw id.rejected("'%s' cannot name a %s; use lower-case letters, digits and single hyphens, at most 64"
                    .formatted(id.text(), what));
        }
        return id.text();
    }

    private static Locale locale(YamlMap.Scalar tag) {
        try {
            return Languages.parse(tag.text());
        } catch (IllegalArgumentException e) {
            throw tag.rejected(String.valueOf(e.getMessage()));
        }
    }
}
