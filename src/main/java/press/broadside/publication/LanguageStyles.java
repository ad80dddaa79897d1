package press.broadside.publication;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.broadside.language.LanguageProfile;
import press.broadside.language.LanguageProfiles;

/**
 * The part of the stylesheet that profiles decide: for every language its quotation marks, and for those in another script
 * than Latin the fonts, the size at which they read like the others, and the room that their marks need.
 */
final class LanguageStyles {
    private LanguageStyles() {}

    /** Rules for all languages that CLDR or a file knows; the same profiles give the same text. */
    static String of(LanguageProfiles profiles) {
        var known = new TreeMap<String, LanguageProfile>();
        tags(profiles).forEach(tag -> known.put(tag, profiles.of(Locale.forLanguageTag(tag))));
        return "\n/* Languages, by their profiles */\n" + rules(known, LanguageStyles::face)
                + rules(known, LanguageStyles::quotes);
    }

    /** Bare languages, their scripts, and regions that write another script than their language's usual one (zh-TW). */
    private static Set<String> tags(LanguageProfiles profiles) {
        var tags = new TreeSet<String>();
        Arrays.stream(ULocale.getAvailableLocales())
                .filter(locale ->
                        locale.getVariant().isEmpty() && !locale.getLanguage().isEmpty())
                .forEach(locale -> {
                    tags.add(new ULocale(locale.getLanguage()).toLanguageTag());
                    tags.add(withoutRegion(locale));
                    ULocale shortest = ULocale.minimizeSubtags(locale);
                    if (!locale.getScript().isEmpty() && shortest.getScript().isEmpty()) {
                        tags.add(shortest.toLanguageTag());
                    }
                });
        profiles.tags().stream()
                .filter(tag -> !tag.equals("root") && !tag.startsWith("und-"))
                .forEach(tags::add);
        return tags;
    }

    private static String withoutRegion(ULocale locale) {
        return new ULocale.Builder()
                .setLanguage(locale.getLanguage())
                .setScript(locale.getScript())
                .build()
                .toLanguageTag();
    }

    /** Languages of the same rule share it. */
    private static String rules(Map<String, LanguageProfile> known, Function<LanguageProfile, String> style) {
        var languages = new LinkedHashMap<String, TreeSet<String>>();
        known.forEach((tag, profile) -> {
            String said = style.apply(profile);
            if (!said.isEmpty()) {
                languages.computeIfAbsent(said, s -> new TreeSet<>()).add(tag);
            }
        });
        return languages.entrySet().stream()
                .map(rule -> rule.getValue().stream()
                                .map(tag -> ":lang(" + tag + ")")
                                .collect(Collectors.joining(", ")) + " {" + rule.getKey() + " }\n")
                .collect(Collectors.joining());
    }

    private static String face(LanguageProfile profile) {
        LanguageProfile.Face face = profile.face();
        if (face.serif().isEmpty()) {
            return "";
        }
        return " --size: %srem; --leading: %s; --serif: %s, var(--latin); --sans: %s, var(--latin-sans);"
                .formatted(face.size(), face.leading(), quoted(face.serif(), ", "), quoted(face.sans(), ", "));
    }

    private static String quotes(LanguageProfile profile) {
        LanguageProfile.Quotes quotes = profile.quotes();
        return " quotes: %s;"
                .formatted(
                        quoted(List.of(quotes.open(), quotes.close(), quotes.innerOpen(), quotes.innerClose()), " "));
    }

    /** As CSS strings. */
    private static String quoted(List<String> texts, String between) {
        return texts.stream()
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(between));
    }
}
