package press.broadside.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.language.LanguageProfile;
import press.broadside.language.LanguageProfile.Trait;
import press.broadside.language.LanguageProfiles;
import press.broadside.language.Languages;
import press.broadside.language.LocalizedDates;

@Command(
        name = "languages",
        description = {
            "Shows what is held for right in languages, trait by trait, and who says so: CLDR, or a file of",
            "translations/languages with its reason. Without a tag, which languages and scripts have files."
        })
final class LanguagesCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "TAG", description = "Languages: de, fr-CA, zh-Hant …")
    private List<Locale> languages = new ArrayList<>();

    @Option(
            names = "--profiles",
            paramLabel = "DIR",
            description = "Folder of the profiles (default: translations/languages).")
    private Path folder = Path.of(System.getProperty("broadside.home", "."), "translations", "languages");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        LanguageProfiles profiles = LanguageProfiles.in(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (languages.isEmpty()) {
            profiles.tags().forEach(out::println);
        }
        languages.forEach(language -> show(profiles.of(language), out));
        return 0;
    }

    private static void show(LanguageProfile profile, PrintWriter out) {
        out.printf(
                "%s: %s, script %s%n",
                profile.locale().toLanguageTag(), profile.locale().getDisplayName(Locale.ENGLISH), profile.script());
        values(profile).forEach((trait, value) -> {
            LanguageProfile.Origin origin = profile.origins().getOrDefault(trait, LanguageProfile.Origin.NONE);
            String why = origin.why().isEmpty() ? "" : ": " + origin.why();
            out.printf("  %-14s %s  (%s%s)%n", trait.key(), value, origin.source(), why);
        });
    }

    private static Map<Trait, String> values(LanguageProfile profile) {
        var values = new LinkedHashMap<Trait, String>();
        values.put(Trait.DIRECTION, Languages.direction(profile.locale()));
        values.put(Trait.TERMINATORS, String.join(" ", profile.terminators()));
        LanguageProfile.Quotes quotes = profile.quotes();
        values.put(
                Trait.QUOTES, String.join(" ", quotes.open(), quotes.close(), quotes.innerOpen(), quotes.innerClose()));
        values.put(Trait.SPACING, spacing(profile.spacing()));
        values.put(Trait.DIGITS, profile.digits());
        values.put(
                Trait.JOINERS,
                profile.joiners().isEmpty()
                        ? "none"
                        : profile.joiners().stream()
                                .map(joiner -> joiner.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(" ")));
        values.put(Trait.REDUPLICATION, profile.reduplicates() ? "yes" : "no");
        values.put(
                Trait.DATE, profile.datePattern() + " → " + LocalizedDates.longDate(LocalDate.of(2026, 5, 3), profile));
        values.put(Trait.MONTHS, String.join(" ", profile.months()));
        values.put(Trait.WORDS, profile.words().name().toLowerCase(Locale.ROOT));
        values.put(Trait.FONTS, fonts(profile.face()));
        values.put(Trait.LEADING, Double.toString(profile.face().leading()));
        values.put(Trait.SIZE, profile.face().size() + " rem");
        return values;
    }

    private static String fonts(LanguageProfile.Face face) {
        return face.serif().isEmpty()
                ? "those of the page"
                : String.join(", ", face.serif()) + "; " + String.join(", ", face.sans());
    }

    private static String spacing(LanguageProfile.Spacing spacing) {
        var said = new ArrayList<String>();
        say(said, "narrow before", spacing.narrowBefore());
        say(said, "no-break before", spacing.noBreakBefore());
        say(said, "narrow after", spacing.narrowAfter());
        say(said, "no-break after", spacing.noBreakAfter());
        return said.isEmpty() ? "none" : String.join("; ", said);
    }

    private static void say(List<String> said, String where, List<String> marks) {
        if (!marks.isEmpty()) {
            said.add(where + " " + String.join(" ", marks));
        }
    }
}
