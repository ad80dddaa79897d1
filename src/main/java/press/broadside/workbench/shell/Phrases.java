package press.broadside.workbench.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The screens' words in every language that they speak: read once, a phrase that a language lacks is English. */
public final class Phrases {
    /** Languages of the screens; the first is that of who says nothing of theirs. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("tr"),
            Locale.forLanguageTag("ar"),
            Locale.forLanguageTag("ta"));

    private final Map<Locale, Map<String, String>> byLanguage = new LinkedHashMap<>();

    private Phrases() {}

    public static Phrases shipped() {
        var phrases = new Phrases();
        Map<String, String> english = read(Locale.ENGLISH);
        for (Locale language : LANGUAGES) {
            var all = new HashMap<>(english);
            all.putAll(read(language));
            phrases.byLanguage.put(language, Map.copyOf(all));
        }
        return phrases;
    }

    public Phrasebook in(Locale language, ZoneId zone) {
        return new Phrasebook(language, zone, byLanguage.getOrDefault(language, Map.of()));
    }

    /** The language of the screens that a tag names or begins with; empty where they do not speak it. */
    public static Optional<Locale> spoken(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        return LANGUAGES.stream()
                .filter(language -> !wanted.isEmpty() && language.getLanguage().equals(wanted))
                .findFirst();
    }

    /** Key to phrase, of one language alone. */
    static Map<String, String> read(Locale language) {
        var found = new HashMap<String, String>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/workbench/*_" + language.getLanguage() + ".properties");
            for (Resource file : files) {
                read(file).forEach((key, value) -> found.put(key.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
