package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.text.CodedText;

/**
 * Sentences that were written before the rules and apart from them, one file a language. Every case that fails is printed,
 * also where enough pass; none is removed because it fails.
 */
class SegmentationCasesTest {
    private static final Path CASES = Path.of("src/test/resources/segmentation");
    private static final int ENGLISH_PERCENT = 95;
    private static final int OTHER_PERCENT = 90;
    private static final int ENGLISH_CASES = 240;
    private static final int OTHER_CASES = 12;

    private final Segmenter segmenter = Segmenter.withRulesIn(Path.of("translations/segmentation"));

    /** @param line one-based, in the language's file */
    record Case(Locale language, int line, String about, List<String> sentences, String block) {
        static Case of(Locale language, int line, String about, String marked) {
            return new Case(
                    language,
                    line,
                    about,
                    List.of(marked.split(" ?¦ ?")),
                    marked.replace(" ¦ ", " ").replace("¦", ""));
        }

        String failure(List<String> found) {
            return "  %s.txt:%d (%s)%n    wanted  %s%n    found   %s%n"
                    .formatted(
                            language.toLanguageTag(),
                            line,
                            about,
                            String.join(" ¦ ", sentences),
                            String.join(" ¦ ", found));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nearly_every_case_is_cut_where_its_writer_cut_it(Locale language) {
        List<Case> cases = cases(language);

        List<String> failures =
                cases.stream().flatMap(each -> failure(each).stream()).toList();

        int passed = cases.size() - failures.size();
        String report = "%s: %d of %d cases%n%s"
                .formatted(language.toLanguageTag(), passed, cases.size(), String.join("", failures));
        System.out.print(report);
        assertThat(100.0 * passed / cases.size()).as(report).isGreaterThanOrEqualTo(wantedPercent(language));
    }

    @Test
    void there_are_cases_enough_to_judge_by() {
        assertThat(languages().map(Locale::toLanguageTag)).hasSizeGreaterThanOrEqualTo(34);
        assertThat(languages())
                .allSatisfy(language -> assertThat(cases(language))
                        .hasSizeGreaterThanOrEqualTo(isEnglish(language) ? ENGLISH_CASES : OTHER_CASES));
    }

    private Optional<String> failure(Case each) {
        List<String> found = segmenter.cut(new CodedText(each.block()), each.language()).stream()
                .map(sentence -> sentence.text().coded())
                .toList();
        return found.equals(each.sentences()) ? Optional.empty() : Optional.of(each.failure(found));
    }

    private static int wantedPercent(Locale language) {
        return isEnglish(language) ? ENGLISH_PERCENT : OTHER_PERCENT;
    }

    private static boolean isEnglish(Locale language) {
        return language.equals(Locale.ENGLISH);
    }

    static Stream<Locale> languages() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .sorted()
                    .map(Locale::forLanguageTag)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> cases(Locale language) {
        var cases = new ArrayList<Case>();
        String about = "";
        List<String> lines = lines(language);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                about = line.substring(1).strip();
            } else if (!line.isBlank()) {
                cases.add(Case.of(language, i + 1, about, line));
            }
        }
        return cases;
    }

    private static List<String> lines(Locale language) {
        try {
            return Files.readAllLines(CASES.resolve(language.toLanguageTag() + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
