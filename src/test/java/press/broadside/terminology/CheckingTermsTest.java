package press.broadside.terminology;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import press.broadside.section.Sections;
import press.broadside.text.CodedText;

/** Terms in translations, in whatever form a sentence wants. */
class CheckingTermsTest {
    private static final Path CASES = Path.of("src/test/resources/fixtures/terminology/checks.txt");

    /** What a reviewer said of a translation, and what the check says. */
    private record Case(String line, Set<String> reviewer, Set<String> check) {
        static Case of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            Locale locale = Locale.forLanguageTag(cells.get(0));
            Set<String> check = new TreeSet<>();
            findings(locale, terms(locale, cells), cells.get(5)).forEach(f -> check.add(word(f)));
            Set<String> reviewer = new TreeSet<>(List.of(cells.get(6).split(", ", -1)));
            reviewer.remove("ok");
            return new Case(line, reviewer, check);
        }

        long right() {
            return check.stream().filter(reviewer::contains).count();
        }
    }

    private static List<Term> terms(Locale locale, List<String> cells) {
        var terms = new ArrayList<Term>();
        terms.add(new Term(Locale.ENGLISH, cells.get(1), Status.PREFERRED, Optional.empty()));
        listed(cells.get(2)).map(text -> term(locale, text, Status.ADMITTED)).forEach(terms::add);
        listed(cells.get(3)).map(text -> term(locale, text, Status.FORBIDDEN)).forEach(terms::add);
        return terms;
    }

    private static Stream<String> listed(String cell) {
        return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Term term(Locale locale, String text, Status status) {
        return new Term(locale, text, status, Optional.empty());
    }

    private static List<TermFinding> findings(Locale locale, List<Term> terms, String target) {
        var concept = new Concept("c", "", "", "", Optional.empty(), terms);
        var occurrence = new Occurrence(concept.name(), 0, 1, concept);
        return new Terms(Map.of("u1.1", List.of(occurrence)), new Sections(List.of()))
                .check("u1.1", locale, new CodedText(target));
    }

    private static String word(TermFinding finding) {
        return finding.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The figures of docs/formats.md. */
    @Test
    void of_hand_written_cases_as_many_are_judged_like_a_reviewer_as_the_documents_say() throws IOException {
        List<Case> cases = Files.readAllLines(CASES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Case::of)
                .toList();
        long right = cases.stream().mapToLong(Case::right).sum();
        long found = cases.stream().mapToLong(one -> one.check().size()).sum();
        long wanted = cases.stream().mapToLong(one -> one.reviewer().size()).sum();

        String figures = "%d cases, %d findings wanted, %d given, %d of them right: precision %.3f, recall %.3f"
                .formatted(cases.size(), wanted, found, right, (double) right / found, (double) right / wanted);
        String wrong = cases.stream()
                .filter(one -> !one.check().equals(one.reviewer()))
                .map(one -> "\n" + one.line() + " | check: " + one.check())
                .collect(joining());

        assertThat(Files.readString(Path.of("docs/formats.md")))
                .as(figures + wrong)
                .contains(figures);
    }
}
