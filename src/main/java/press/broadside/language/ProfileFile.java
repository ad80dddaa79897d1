package press.broadside.language;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.broadside.language.LanguageProfile.Joiner;
import press.broadside.language.LanguageProfile.Origin;
import press.broadside.language.LanguageProfile.Quotes;
import press.broadside.language.LanguageProfile.Spacing;
import press.broadside.language.LanguageProfile.Trait;
import press.broadside.language.LanguageProfile.WordRule;
import press.broadside.yaml.YamlMap;

/** What one file says of a language, a script or all: some traits, each as {@code is} and {@code why}. */
final class ProfileFile {
    private static final Pattern DATE_LETTERS = Pattern.compile("[GyYuUrMLdEec]");

    private final String name;
    private final Map<Trait, YamlMap> traits = new EnumMap<>(Trait.class);

    private ProfileFile(String name) {
        this.name = name;
    }

    /** @throws press.broadside.yaml.YamlRejected if a trait is unknown or has no reason, with the line */
    static ProfileFile read(Path file) {
        YamlMap written = YamlMap.read(file);
        written.allowOnly(Arrays.stream(Trait.values()).map(Trait::key).collect(Collectors.toSet()));
        var profile = new ProfileFile(file.getFileName().toString());
        for (Trait trait : Trait.values()) {
            if (written.has(trait.key())) {
                YamlMap said = written.map(trait.key());
                said.allowOnly(Set.of("is", "why"));
                said.scalar("why");
                profile.traits.put(trait, said);
            }
        }
        return profile;
    }

    String name() {
        return name;
    }

    boolean says(Trait trait) {
        return traits.containsKey(trait);
    }

    Origin origin(Trait trait) {
        return new Origin(name, said(trait).scalar("why").text());
    }

    boolean rightToLeft() {
        return choice(Trait.DIRECTION, Map.of("rtl", true, "ltr", false));
    }

    List<String> terminators() {
        return marks(said(Trait.TERMINATORS).scalar("is"));
    }

    Quotes quotes() {
        YamlMap.Scalar written = said(Trait.QUOTES).scalar("is");
        List<String> marks = marks(written);
        if (marks.size() != 4) {
            throw written.rejected(
                    "quotes are four marks with spaces between: opening, closing, and both within speech");
        }
        return new Quotes(marks.get(0), marks.get(1), marks.get(2), marks.get(3));
    }

    Spacing spacing() {
        YamlMap is = said(Trait.SPACING).map("is");
        is.allowOnly(Set.of("narrow-before", "no-break-before", "narrow-after", "no-break-after"));
        Function<String, List<String>> marks = key -> is.has(key) ? marks(is.scalar(key)) : List.of();
        return new Spacing(
                marks.apply("narrow-before"),
                marks.apply("no-break-before"),
                marks.apply("narrow-after"),
                marks.apply("no-break-after"));
    }

    String digits() {
        return said(Trait.DIGITS).scalar("is").text();
    }

    Set<Joiner> joiners() {
        var joiners = EnumSet.noneOf(Joiner.class);
        YamlMap.Scalar written = said(Trait.JOINERS).scalar("is");
        for (String joiner : marks(written)) {
            joiners.add(chosen(written, joiner, Map.of("zwj", Joiner.ZWJ, "zwnj", Joiner.ZWNJ)));
        }
        return joiners;
    }

    boolean reduplicates() {
        return choice(Trait.REDUPLICATION, Map.of("yes", true, "no", false));
    }

    String datePattern() {
        YamlMap.Scalar written = said(Trait.DATE).scalar("is");
        if (!DATE_LETTERS.matcher(written.text()).find()) {
            throw written.rejected("'%s' is no date pattern; write one like d. MMMM y".formatted(written.text()));
        }
        return written.text();
    }

    List<String> months() {
        YamlMap said = said(Trait.MONTHS);
        List<String> months =
                said.scalars("is").stream().map(YamlMap.Scalar::text).toList();
        if (months.size() != 12) {
            throw said.rejected("months are twelve names from January; here are " + months.size());
        }
        return months;
    }

    WordRule words() {
        return choice(
                Trait.WORDS,
                Map.of(
                        "spaced",
                        WordRule.SPACED,
                        "characters",
                        WordRule.CHARACTERS,
                        "dictionary",
                        WordRule.DICTIONARY));
    }

    List<String> fonts(String kind) {
        YamlMap is = said(Trait.FONTS).map("is");
        is.allowOnly(Set.of("serif", "sans"));
        return is.scalars(kind).stream().map(YamlMap.Scalar::text).toList();
    }

    double number(Trait trait) {
        YamlMap.Scalar written = said(trait).scalar("is");
        try {
            double number = Double.parseDouble(written.text());
            if (number >= 0.5 && number <= 4) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as what is out of range is
        }
        throw written.rejected("%s is a number from 0.5 to 4, not '%s'".formatted(trait.key(), written.text()));
    }

    private YamlMap said(Trait trait) {
        YamlMap said = traits.get(trait);
        if (said == null) {
            throw new IllegalStateException(name + " says nothing of " + trait.key() + "; ask says() first");
        }
        return said;
    }

    private <T> T choice(Trait trait, Map<String, T> choices) {
        YamlMap.Scalar written = said(trait).scalar("is");
        return chosen(written, written.text(), choices);
    }

    private static <T> T chosen(YamlMap.Scalar written, String text, Map<String, T> choices) {
        T choice = choices.get(text.toLowerCase(Locale.ROOT));
        if (choice == null) {
            Collection<String> known = choices.keySet().stream().sorted().toList();
            throw written.rejected("'%s' is not known here; write one of %s".formatted(text, String.join(", ", known)));
        }
        return choice;
    }

    private static List<String> marks(YamlMap.Scalar written) {
        return List.of(written.text().split(" +"));
    }
}
