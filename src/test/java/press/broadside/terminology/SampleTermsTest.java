package press.broadside.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** The translations of the samples say what their term base decided: whatever the check finds in them is a false alarm. */
class SampleTermsTest {
    private static final Pattern UNIT = Pattern.compile("(?s)<tu\\b.*?</tu>");
    private static final Pattern VARIANT = Pattern.compile("(?s)<tuv xml:lang=\"(.*?)\"><seg>(.*?)</seg>");

    private static final List<Locale> LOCALES = Stream.of(
                    "ar", "de", "el", "es", "fr", "fr-CA", "pt-BR", "ru", "si", "ta", "tr", "zh-Hans")
            .map(Locale::forLanguageTag)
            .toList();

    @TempDir
    private Path folder;

    @Test
    void the_check_has_nothing_against_the_translations_of_the_samples() throws IOException {
        var base = TermBase.on(TestDatabases.sqlite(folder), folder);
        base.terminology.load(Path.of("translations/terminology/broadside.tbx"));
        var english = new ArrayList<Segment>();
        var translations = new HashMap<String, List<MatchResult>>();
        for (String unit : units()) {
            List<MatchResult> variants = VARIANT.matcher(unit).results().toList();
            var segment = new Segment(
                    "u1." + english.size(), new CodedText(variants.get(0).group(2)), "");
            english.add(segment);
            translations.put(segment.id(), variants.subList(1, variants.size()));
        }
        Terms terms = base.terminology.of(List.of(new TextUnit("u1", "p", english)), LOCALES);

        var findings = new ArrayList<String>();
        int checked = 0;
        for (Segment segment : english) {
            for (MatchResult other : Objects.requireNonNull(translations.get(segment.id()))) {
                Locale locale = Locale.forLanguageTag(other.group(1));
                checked += terms.glosses(segment.id(), locale).size();
                terms.check(segment.id(), locale, new CodedText(other.group(2)))
                        .forEach(finding -> findings.add(locale + " " + finding.sentence() + ": " + other.group(2)));
            }
        }

        assertThat(findings).isEmpty();
        assertThat(Files.readString(Path.of("docs/formats.md")))
                .as("the page says how many were checked: %d", checked)
                .contains("%d terms in the translations of the samples".formatted(checked));
    }

    private static List<String> units() throws IOException {
        var units = new ArrayList<String>();
        try (Stream<Path> files = Files.list(Path.of("translations/memory"))) {
            for (Path file : files.sorted().toList()) {
                UNIT.matcher(Files.readString(file)).results().forEach(unit -> units.add(unit.group()));
            }
        }
        return units;
    }
}
