package press.broadside.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The few words that pages and feeds put around an edition, in its language.
 *
 * @param locale the language that the words are in: a parent of the edition's, or English where we have none
 * @param words  by the keys of {@code messages/edition_en.properties}; ICU messages where they take an argument
 */
public record EditionPhrases(Locale locale, Map<String, String> words) {
    /** Stands for an argument; no text of ours has it. */
    private static final String PLACE = "\uFFFC";

    private static final Map<Locale, EditionPhrases> LOADED = new ConcurrentHashMap<>();

    public EditionPhrases {
        words = Map.copyOf(words);
    }

    /** The words for an edition in {@code locale}; English where nobody has written them in its language. */
    public static EditionPhrases of(Locale locale) {
        return LOADED.computeIfAbsent(locale, EditionPhrases::find);
    }

    /** @throws IllegalArgumentException if no such phrase is known */
    public String get(String key) {
        String phrase = words.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("there is no phrase '" + key + "' in edition_" + locale.toLanguageTag());
        }
        return phrase;
    }

    /** What a phrase puts before and after its one argument, for those who mark that up. */
    public record Around(String before, String after) {}

    /** @throws IllegalArgumentException if no such phrase is known, or it takes no argument of this name */
    public Around around(String key, String argument) {
        String phrase = format(key, Map.of(argument, PLACE));
        int place = phrase.indexOf(PLACE);
        if (place < 0) {
            throw new IllegalArgumentException("phrase '" + key + "' has no place for " + argument);
        }
        return new Around(phrase.substring(0, place), phrase.substring(place + PLACE.length()));
    }

    /** The phrase with its arguments in their places. */
    public String format(String key, Map<String, String> arguments) {
        return new MessageFormat(get(key), ULocale.forLocale(locale)).format(arguments);
    }

    private static EditionPhrases find(Locale locale) {
        for (Locale candidate : candidates(locale)) {
            Optional<Properties> found = load(candidate);
            if (found.isPresent()) {
                return phrases(candidate, found.get());
            }
        }
        return phrases(Locale.ENGLISH, load(Locale.ENGLISH).orElseThrow());
    }

    /** {@code zh-TW} asks for zh-TW, zh-Hant-TW, zh-Hant; {@code pt-AO} for pt-AO, pt. A script that differs is never taken. */
    private static List<Locale> candidates(Locale locale) {
        var candidates = new ArrayList<Locale>();
        ULocale own = ULocale.forLocale(locale);
        ULocale full = ULocale.addLikelySubtags(own);
        candidates.add(locale);
        candidates.add(Locale.forLanguageTag(full.getLanguage() + "-" + full.getCountry()));
        candidates.add(Locale.forLanguageTag(full.getLanguage() + "-" + full.getScript()));
        String usual = ULocale.addLikelySubtags(new ULocale(full.getLanguage())).getScript();
        if (full.getScript().equals(usual)) {
            candidates.add(Locale.forLanguageTag(full.getLanguage()));
        } else {
            candidates.remove(1); // a region says nothing of the script once the script is named
        }
        return candidates;
    }

    private static Optional<Properties> load(Locale locale) {
        String name = "/messages/edition_" + locale.toLanguageTag() + ".properties";
        try (var in = EditionPhrases.class.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static EditionPhrases phrases(Locale locale, Properties properties) {
        var words = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return new EditionPhrases(locale, words);
    }
}
