package press.broadside.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.TestDatabases;

/** Where title, byline and the rest come from. */
class FieldsTest {
    @TempDir
    static Path folder;

    private static TestIntake intake;

    @BeforeAll
    static void open() {
        intake = new TestIntake(TestDatabases.sqlite(folder));
    }

    @AfterAll
    static void close() {
        intake.close();
    }

    @Test
    void the_file_beside_wins_over_front_matter_and_that_over_the_text() {
        String text = """
                ---
                title: From the front matter
                author: Jane Doe and John Roe, the Editorial Board
                date: 2026-05-01T08:00
                tags: war, peace
                ---
                # From the heading

                By Somebody Else

                We say no.
                """;

        Outcome.Accepted accepted = intake.accepted("a.md", text, "title: From beside\nkind: appeal\n");

        Fields fields = accepted.revision().fields();
        assertThat(fields.title()).isEqualTo("From beside");
        assertThat(fields.kind()).isEqualTo(Kind.APPEAL);
        assertThat(fields.persons()).containsExactly("Jane Doe", "John Roe");
        assertThat(fields.bodies()).containsExactly("the Editorial Board");
        assertThat(fields.date()).contains(LocalDate.of(2026, 5, 1));
        assertThat(fields.topics()).containsExactly("war", "peace");
        assertThat(accepted.revision().document().text()).startsWith("# From the heading\n");
        assertThat(accepted.remarks()).isEmpty();
    }

    @Test
    void html_says_it_in_its_head() {
        Outcome.Accepted accepted = intake.accepted("a.html", """
                <title>No war</title>
                <meta name="author" content="Jane Doe, International Committee">
                <meta name="Description" content="Why &lt;we&gt; say no">
                <meta name="keywords" content="war, peace">
                <meta property="article:published_time" content="2026-05-01T08:00:00Z">
                <meta name="broadside:kind" content="statement">
                <meta name="broadside:approved" content="true">
                <meta name="viewport" content="width=device-width">
                <p>Text""");

        Fields fields = accepted.revision().fields();
        assertThat(fields.title()).isEqualTo("No war");
        assertThat(fields.persons()).containsExactly("Jane Doe");
        assertThat(fields.bodies()).containsExactly("International Committee");
        assertThat(fields.summary()).contains("Why <we> say no");
        assertThat(fields.topics()).containsExactly("war", "peace");
        assertThat(fields.date()).contains(LocalDate.of(2026, 5, 1));
        assertThat(accepted.remarks())
                .containsExactly(
                        "ignored: 'broadside:approved', which a document cannot decide about itself",
                        "ignored: unknown metadata 'viewport'");
    }

    @Test
    void plain_text_begins_with_its_title_and_its_authors() {
        Fields fields = intake.accepted("a.txt", "\nNo to war\n\nBy Jane Doe\n\nWe say <b>no</b>.")
                .revision()
                .fields();

        assertThat(fields.title()).isEqualTo("No to war");
        assertThat(fields.persons()).containsExactly("Jane Doe");
    }

    @Test
    void the_authors_line_ends_with_its_paragraph() {
        Fields fields = intake.accepted(
                        "a.html", "<h1>No to war</h1><div><p>By Jane Doe</p><p>4 May 2026</p></div><p>We say no.</p>")
                .revision()
                .fields();

        assertThat(fields.persons()).containsExactly("Jane Doe");
    }

    @Test
    void a_text_without_a_title_is_called_by_its_first_words() {
        Revision revision = intake.accepted(
                        "a.txt",
                        "On the first of May workers in many countries stopped work, and they will do so again. We join.")
                .revision();

        assertThat(revision.fields().title())
                .isEqualTo("On the first of May workers in many countries stopped work, and they will do so…");
        assertThat(revision.slug()).isEqualTo("on-the-first-of-may-workers-in-many-countries-stopped-work");
    }

    @Test
    void what_metadata_may_not_say_is_ignored_and_told() {
        Outcome.Accepted accepted =
                intake.accepted("a.txt", "Title\n\nText to accept.", """
                approved: true
                state: final
                path: ../../public/index.html
                colour: red
                date: 2026-02-30
                kind: manifesto
                lang: en-GB
                summary: %s
                """.formatted("x".repeat(6_000)));

        assertThat(accepted.remarks())
                .containsExactly(
                        "ignored: 'approved', which a document cannot decide about itself",
                        "ignored: 'state', which a document cannot decide about itself",
                        "ignored: 'path', which a document cannot decide about itself",
                        "ignored: unknown metadata 'colour'",
                        "ignored: the date '2026-02-30'; write it like 2026-05-01",
                        "ignored: the kind 'manifesto'; known are statement, resolution, report, appeal, article and meeting",
                        "ignored: 'summary' of more than 5000 characters");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Jane Doe                                  | Jane Doe            |
            Jane Doe and John Roe                     | Jane Doe; John Roe  |
            Jane Doe, John Roe, and Ann Poe           | Jane Doe; John Roe; Ann Poe |
            Jane Doe and the Editorial Board          | Jane Doe            | the Editorial Board
            Committee on Trade and Industry           |                     | Committee on Trade and Industry
            Socialist Party and Workers League        |                     | Socialist Party; Workers League
            the Friends & 李明                         | 李明                 | the Friends
            """)
    void a_byline_is_told_apart(String written, String persons, String bodies) {
        Byline byline = Byline.split(written);

        assertThat(byline.persons()).isEqualTo(list(persons));
        assertThat(byline.bodies()).isEqualTo(list(bodies));
    }

    @Test
    void a_sentence_that_begins_with_by_is_no_byline() {
        assertThat(Byline.afterBy("By noon all had stopped work.")).isEmpty();
        assertThat(Byline.afterBy("By the Party Congress")).contains("the Party Congress");
        assertThat(Byline.afterBy("By: Jane D.")).contains("Jane D.");
        assertThat(Byline.afterBy("Bystanders")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "No to War!, no-to-war",
        "Éire: l'été à Łódź & Straße, eire-lete-a-lodz-strasse",
        "İstanbul’da 1 Mayıs, istanbulda-1-mayis",
        "لا للحرب, statement",
        "-- --, statement"
    })
    void a_title_becomes_an_address(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    private static List<String> list(String written) {
        return written == null ? List.of() : java.util.Arrays.asList(written.split("; ", -1));
    }
}
