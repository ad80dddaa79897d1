package press.broadside.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import press.broadside.language.LanguageProfile.Face;
import press.broadside.language.LanguageProfile.Origin;
import press.broadside.language.LanguageProfile.Quotes;
import press.broadside.language.LanguageProfile.Spacing;
import press.broadside.language.LanguageProfile.Trait;
import press.broadside.language.LanguageProfile.WordRule;

/**
 * The profile of every language: CLDR's word, and where editors know better, that of a file in {@code translations/languages}.
 *
 * <p>The nearest file that speaks of a trait decides: for {@code fr-CA} {@code fr-CA.yaml}, {@code fr.yaml},
 * {@code und-Latn.yaml} (its script), {@code root.yaml}. Safe for many threads.
 */
public final class LanguageProfiles {
    private final Map<String, ProfileFile> files;
    private final Map<Locale, LanguageProfile> made = new ConcurrentHashMap<>();

    private LanguageProfiles(Map<String, ProfileFile> files) {
        this.files = files;
    }

    /** CLDR alone. */
    public static LanguageProfiles ofCldr() {
        return new LanguageProfiles(Map.of());
    }

    /**
     * @param folder of {@code TAG.yaml}; need not be there
     * @throws press.broadside.yaml.YamlRejected if a file cannot be used as it is written, with the line
     * @throws IllegalArgumentException if a file's name is no language tag
     */
    public static LanguageProfiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return ofCldr();
        }
        var files = new TreeMap<String, ProfileFile>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file :
                    found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                files.put(tag(file), ProfileFile.read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list language profiles in " + folder, e);
        }
        return new LanguageProfiles(files);
    }

    private static String tag(Path file) {
        String name = file.getFileName().toString();
        String tag = name.substring(0, name.length() - ".yaml".length());
        boolean canonical = Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
        if (!canonical && !tag.equals("root")) {
            throw new IllegalArgumentException(file + ": '" + tag
                    + "' is not a canonical language tag; name the file like pt-BR.yaml or und-Arab.yaml");
        }
        return tag;
    }

    /** Languages and scripts that have files, as tags, in order. */
    public List<String> tags() {
        return List.copyOf(files.keySet());
    }

    public LanguageProfile of(Locale locale) {
        return made.computeIfAbsent(locale, wanted -> new Making(wanted).profile());
    }

    /** The chain of files for one language, nearest first, and what CLDR says where none of them speaks. */
    private final class Making {
        private final ULocale locale;
        private final ULocale full;
        private final List<ProfileFile> chain;
        private final Map<Trait, Origin> origins = new EnumMap<>(Trait.class);

        Making(Locale wanted) {
            locale = ULocale.forLocale(wanted);
            full = ULocale.addLikelySubtags(locale);
            chain = names(wanted).stream()
                    .flatMap(name -> Optional.ofNullable(files.get(name)).stream())
                    .toList();
        }

        private Set<String> names(Locale wanted) {
            var names = new LinkedHashSet<String>();
            String language = full.getLanguage();
            names.add(wanted.toLanguageTag());
            names.add(language + "-" + full.getScript() + "-" + full.getCountry());
            names.add(language + "-" + full.getCountry());
            names.add(language + "-" + full.getScript());
            names.add(language);
            names.add("und-" + full.getScript());
            names.add("root");
            return names;
        }

        LanguageProfile profile() {
            return new LanguageProfile(
                    locale.toLocale(),
                    full.getScript(),
                    told(Trait.DIRECTION, ProfileFile::rightToLeft, locale.isRightToLeft()),
                    told(Trait.TERMINATORS, ProfileFile::terminators, List.of(".", "!", "?", "…")),
                    told(Trait.QUOTES, ProfileFile::quotes, quotes()),
                    told(Trait.SPACING, ProfileFile::spacing, Spacing.NONE),
                    told(
                            Trait.DIGITS,
                            ProfileFile::digits,
                            NumberingSystem.getInstance(locale).getName()),
                    told(Trait.JOINERS, ProfileFile::joiners, Set.of()),
                    told(Trait.REDUPLICATION, ProfileFile::reduplicates, false),
                    told(Trait.DATE, ProfileFile::datePattern, datePattern()),
                    told(Trait.MONTHS, ProfileFile::months, months()),
                    told(Trait.WORDS, ProfileFile::words, WordRule.SPACED),
                    face(),
                    origins);
        }

        private Face face() {
            return new Face(
                    told(Trait.FONTS, file -> file.fonts("serif"), List.of()),
                    told(Trait.FONTS, file -> file.fonts("sans"), List.of()),
                    told(Trait.LEADING, file -> file.number(Trait.LEADING), 1.6),
                    told(Trait.SIZE, file -> file.number(Trait.SIZE), 1.125));
        }

        private <T> T told(Trait trait, Function<ProfileFile, T> said, T otherwise) {
            Optional<ProfileFile> speaking =
                    chain.stream().filter(file -> file.says(trait)).findFirst();
            origins.put(trait, speaking.map(file -> file.origin(trait)).orElse(Origin.otherwise(trait)));
            return speaking.map(said).orElse(otherwise);
        }

        private Quotes quotes() {
            LocaleData data = LocaleData.getInstance(locale);
            return new Quotes(
                    data.getDelimiter(LocaleData.QUOTATION_START),
                    data.getDelimiter(LocaleData.QUOTATION_END),
                    data.getDelimiter(LocaleData.ALT_QUOTATION_START),
                    data.getDelimiter(LocaleData.ALT_QUOTATION_END));
        }

        /** Statements are dated by the Gregorian calendar in every language. */
        private String datePattern() {
            ULocale gregorian = locale.setKeywordValue("calendar", "gregorian");
            DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, gregorian);
            return ((SimpleDateFormat) format).toPattern();
        }

        private List<String> months() {
            var symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
            return List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE));
        }
    }
}
