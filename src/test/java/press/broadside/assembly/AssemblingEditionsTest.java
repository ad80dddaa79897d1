package press.broadside.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.OfficeFiles;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.translation.DraftKey;

class AssemblingEditionsTest {
    private static final String R1 = "post-office-3f2a1c/r1/de";
    private static final String R2 = "post-office-3f2a1c/r2/de";
    private static final String PAGE =
            "<html><body><h1>Closing the post office</h1><p>Ada Lin</p><p>It stays open.</p></body></html>";
    private static final Map<String, String> GERMAN =
            Map.of("Closing the post office", "Die Schließung der Post", "It stays open.", "Sie bleibt offen.");

    @TempDir
    static Path folder;

    static Stream<Assembling> databases() {
        return Stream.of(Assembling.onSqlite(folder), Assembling.onPostgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_complete_draft_becomes_a_first_edition_and_is_announced(Assembling desk) {
        desk.draft(1, Format.HTML, PAGE, GERMAN);

        Edition edition = desk.assembly().assemble(R1);

        assertThat(edition.key()).hasToString("post-office-3f2a1c/de/v1");
        assertThat(edition.title()).isEqualTo("Die Schließung der Post");
        assertThat(edition.body()).isEqualTo("<p>Ada Lin</p><p>Sie bleibt offen.</p>");
        assertThat(edition.summary()).isEqualTo("Sie bleibt offen.");
        assertThat(edition.persons()).containsExactly("Ada Lin");
        assertThat(edition.date()).contains(LocalDate.of(2026, 5, 2));
        assertThat(desk.editions.edition(edition.key())).isEqualTo(edition);
        assertThat(desk.announced).containsExactly("edition-assembled post-office-3f2a1c/de/v1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_content_again_is_no_news_even_for_a_later_revision(Assembling desk) {
        desk.draft(1, Format.HTML, PAGE, GERMAN).assembly().assemble(R1);
        desk.assembly().assemble(R1);

        Edition again = desk.draft(2, Format.HTML, PAGE, GERMAN).assembly().assemble(R2);

        assertThat(again.key().version()).isEqualTo(1);
        assertThat(again.revision()).hasToString("post-office-3f2a1c/r2");
        assertThat(desk.announced).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_change_is_the_next_version_and_an_older_revision_never_follows_it(Assembling desk) {
        desk.draft(1, Format.HTML, PAGE, GERMAN).assembly().assemble(R1);
        var changed = Map.of("Closing the post office", "Die Post schließt", "It stays open.", "Sie bleibt auf.");

        Edition second = desk.draft(2, Format.HTML, PAGE, changed).assembly().assemble(R2);
        Edition late = desk.draft(1, Format.HTML, PAGE, GERMAN).assembly().assemble(R1);

        assertThat(second.key().version()).isEqualTo(2);
        assertThat(late).isEqualTo(second);
        assertThat(desk.announced).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_unfinished_draft_is_refused_with_what_is_missing(Assembling desk) {
        desk.draft(1, Format.HTML, PAGE, Map.of("Closing the post office", "Die Post", "It stays open.", ""));

        assertThatThrownBy(() -> desk.assembly().assemble(R1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 of 2 segments approved; approve the rest on the desk");
        assertThat(desk.assembly().rehearse(R1)).isEmpty();
        assertThat(desk.announced).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void unfinished_work_can_be_looked_at_with_the_source_in_the_gaps(Assembling desk) {
        desk.draft(1, Format.HTML, PAGE, Map.of("Closing the post office", "Die Post", "It stays open.", ""));

        assertThat(desk.assembly().partial(DraftKey.parse(R1)).text())
                .contains("Die Post")
                .contains("It stays open.");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_rehearsal_is_marked_and_gives_way_to_approved_text_for_good(Assembling desk) {
        var unfinished = Map.of("Closing the post office", "Die Post", "It stays open.", "");

        Edition rehearsed = desk.draft(1, Format.HTML, PAGE, unfinished)
                .assembly(true)
                .rehearse(R1)
                .orElseThrow();
        Edition approved = desk.draft(1, Format.HTML, PAGE, GERMAN).assembly().assemble(R1);
        Edition after = desk.draft(1, Format.HTML, PAGE, unfinished)
                .assembly(true)
                .rehearse(R1)
                .orElseThrow();

        assertThat(rehearsed.rehearsal()).isTrue();
        assertThat(rehearsed.body()).contains("[Ít štáýš öpéñ.]");
        assertThat(approved.rehearsal()).isFalse();
        assertThat(after).isEqualTo(approved);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_edition_in_markdown_begins_with_what_its_text_does_not_say(Assembling desk) {
        desk.draft(1, Format.MARKDOWN, "# Closing the post office\n\nIt stays open.\n", GERMAN);

        Edition edition = desk.assembly().assemble(R1);

        assertThat(edition.document().text()).isEqualTo("""
                ---
                title: "Die Schließung der Post"
                byline:
                  persons: ["Ada Lin"]
                date: 2026-05-02
                kind: statement
                ---

                # Die Schließung der Post

                Sie bleibt offen.
                """);
        assertThat(edition.body()).doesNotContain("2026-05-02");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pictures_get_absolute_addresses_sizes_and_translated_words(Assembling desk) {
        String page =
                "<html><body><h1>Closing the post office</h1><figure><img src=\"./post.jpg\" alt=\"It stays open.\" width=\"400\">"
                        + "<figcaption>It stays open.</figcaption></figure><p><img src=\"mill.jpg\" alt=\"\"></p>"
                        + "<p><img src=\"https://elsewhere.example/x.png\" alt=\"Elsewhere\"></p></body></html>";
        desk.draft(1, Format.HTML, page, GERMAN).picture("post.jpg", 'a').picture("mill.jpg", 'b');

        Edition edition = desk.assembly().assemble(R1);

        String post = "https://news.example.org/images/" + "a".repeat(64) + ".jpg";
        String mill = "https://news.example.org/images/" + "b".repeat(64) + ".jpg";
        assertThat(edition.body())
                .isEqualTo(
                        "<figure><img src=\"%s\" alt=\"Sie bleibt offen.\" width=\"400\" height=\"300\" loading=\"lazy\" decoding=\"async\">"
                                        .formatted(post)
                                + "<figcaption>Sie bleibt offen.</figcaption></figure>"
                                + "<p><img src=\"%s\" alt=\"\" width=\"800\" height=\"600\" loading=\"lazy\" decoding=\"async\"></p>"
                                        .formatted(mill)
                                + "<p>Elsewhere</p>");
        assertThat(edition.document().text()).contains("src=\"" + post, "src=\"" + mill);
        assertThat(edition.images()).containsExactly("a".repeat(64) + ".jpg", "b".repeat(64) + ".jpg");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_replaced_picture_makes_another_version_of_a_complete_edition_and_of_no_other(Assembling desk) {
        desk.draft(1, Format.MARKDOWN, "# Closing the post office\n\n![It stays open.](post.jpg)\n", GERMAN)
                .picture("post.jpg", 'a');
        Edition first = desk.assembly().assemble(R1);
        desk.picture("post.jpg", 'c');

        assertThat(desk.assembly().illustrate(R1)).hasValueSatisfying(second -> {
            assertThat(second.key().version()).isEqualTo(2);
            assertThat(second.images()).containsExactly("c".repeat(64) + ".jpg");
            assertThat(second.document().text()).contains("](https://news.example.org/images/ccc");
        });
        assertThat(desk.assembly().illustrate(R1).orElseThrow().key().version()).isEqualTo(2);
        assertThat(first.key().version()).isEqualTo(1);
        assertThat(desk.assembly().illustrate("post-office-3f2a1c/r1/fr")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_title_among_the_properties_of_a_package_is_that_of_the_edition_as_far_as_it_is_approved(Assembling desk) {
        byte[] odt = OfficeFiles.odt().bytes();
        desk.draft(1, new Document(Format.ODT, odt), GERMAN);

        Edition edition = desk.assembly().assemble(R1);
        desk.draft(2, new Document(Format.ODT, odt), Map.of("Closing the post office", ""));
        Document partial = desk.assembly().partial(DraftKey.parse(R2));

        assertThat(OfficeFiles.of(edition.document().bytes()).text("meta.xml"))
                .contains("<dc:title>Die Schließung der Post</dc:title>");
        assertThat(partial.bytes()).isEqualTo(odt);
    }
}
