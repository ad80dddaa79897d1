package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.TestDatabases;
import press.broadside.handoff.Announcement;
import press.broadside.intake.image.ImageLimits;
import press.broadside.intake.image.ImageType;
import press.broadside.intake.image.TestPictures;

class PicturesTest {
    private static final byte[] PIER = TestPictures.photograph(80, 60, 1);
    private static final byte[] MILL = TestPictures.png(40, 30);

    @TempDir
    private Path folder;

    private TestIntake intake;

    @BeforeEach
    void open() {
        intake = new TestIntake(TestDatabases.sqlite(folder));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void pictures_in_the_documents_folder_or_below_come_along_and_lose_their_metadata() throws IOException {
        put("pier.jpg", PIER);
        put("old/the mill.png", MILL);

        Revision revision = accepted("""
                <h1>Two places</h1>
                <figure><img src="pier.jpg" alt="The pier"><figcaption>In May</figcaption></figure>
                <p><img src="./old/the%20mill.png" alt="The mill"></p>
                """);

        assertThat(revision.images()).containsOnlyKeys("pier.jpg", "old/the mill.png");
        assertThat(revision.document().text())
                .contains("src=\"pier.jpg\"", "src=\"./old/the%20mill.png\"", "alt=\"The pier\"");
        String stored = revision.images().get("pier.jpg");
        assertThat(intake.images.bytes(stored)).isEqualTo(TestPictures.jpeg(80, 60));
        assertThat(intake.images.image(stored))
                .isEqualTo(new StoredImage(stored, ImageType.JPEG, 80, 60, intake.images.bytes(stored).length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a.png     | it lies elsewhere, and nothing is fetched
            //example.org/a.png           | it lies elsewhere
            missing.jpg                   | it did not come along; send it in one folder with the document
            ../secret.png                 | its address leads out of the document's folder
            sub/%2e%2e/%2e%2e/secret.png  | its address leads out
            /etc/passwd                   | its address leads out
            file:///etc/passwd            | its address leads out
            image:word/media/image1.png   | its address leads out
            linked.png                    | it did not come along
            linkedfolder/mill.png         | it did not come along
            drawing.svg                   | it is an SVG drawing, which is not shown; export it as PNG
            fake.png                      | by its content it is neither JPEG nor PNG
            cut.jpg                       | it breaks off after 300 bytes
            data:image/png;base64,AAAA    | by its content it is neither
            data:                         | by its content it is neither
            """)
    void what_cannot_be_shown_leaves_its_words_and_is_told(String address, String why) throws IOException {
        Files.write(folder.resolve("secret.png"), MILL);
        put("mill.png", MILL);
        put("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
        put("fake.png", "not a picture".getBytes(UTF_8));
        put("cut.jpg", TestPictures.part(PIER, 0, 300));
        Files.createSymbolicLink(folder.resolve("in/linked.png"), Path.of("mill.png"));
        Files.createSymbolicLink(folder.resolve("in/linkedfolder"), Path.of("."));

        for (String name : List.of("s.html", "s.md")) {
            String text = name.equals("s.md")
                    ? "# Here\n\nWords. ![An *old* pier](<" + address + ">)\n"
                    : "<h1>Here</h1><p>Words. <img src='" + address + "' alt='An *old* pier'></p>";
            Outcome.Accepted accepted = intake.accepted(submit(name, text));

            assertThat(accepted.revision().images()).isEmpty();
            assertThat(accepted.revision().document().text())
                    .contains("An *old* pier")
                    .doesNotContain(address, "<img");
            assertThat(accepted.remarks()).hasSize(2);
            assertThat(accepted.remarks().get(0)).isEqualTo("removed: 1 picture (its alternative text was kept)");
            assertThat(accepted.remarks().get(1)).contains(" is not shown: " + why);
        }
    }

    @Test
    void markdown_writes_addresses_in_many_ways() throws IOException {
        put("pier.jpg", PIER);
        put("the mill.png", MILL);

        Outcome.Accepted accepted = intake.accepted(submit("s.md", """
                # Two places

                ![A [pier](https://example.org)](pier.jpg "In May") ![](<the mill.png>) ![By name][mill] ![pier]

                <figure><img alt="x" src=pier.jpg width=40></figure>

                [mill]: the%20mill.png 'Mill'
                [pier]: ./pier.jpg
                """));

        assertThat(accepted.remarks()).isEmpty();
        assertThat(accepted.revision().images()).containsOnlyKeys("pier.jpg", "the mill.png");
        Document moved = PictureAddresses.replaced(
                accepted.revision().document(),
                address -> PictureName.of(address).map(name -> "https://x.y/" + name.length()));
        assertThat(moved.text()).isEqualTo("""
                # Two places

                ![A [pier](https://example.org)](https://x.y/8 "In May") ![](<https://x.y/12>) ![By name][mill] ![pier]

                <figure><img alt="x" src=https://x.y/8 width=40></figure>

                [mill]: https://x.y/12 'Mill'
                [pier]: https://x.y/8
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.html", "s.md"})
    void an_embedded_picture_is_kept_once_under_a_name_of_its_own(String name) throws IOException {
        put("embedded-1.png", MILL);
        String data = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(MILL);
        Revision revision = intake.accepted(submit(
                        name,
                        name.endsWith("md")
                                ? "# Here\n\n![a](" + data + ") ![b](" + data + ")\n"
                                : "<h1>Here</h1><p><img src='" + data + "'> <img src='" + data + "'></p>"))
                .revision();

        assertThat(revision.images()).containsOnlyKeys("embedded-2.png");
        assertThat(revision.document().text())
                .doesNotContain("data:")
                .containsPattern("(?s)embedded-2.png.*embedded-2.png");
    }

    @Test
    void the_same_text_with_another_photograph_is_another_content() throws IOException {
        String text = "# The pier\n\n![The pier](pier.jpg)\n";
        put("pier.jpg", PIER);
        Outcome first = submit("s.md", text);
        Outcome same = submit("copy.md", text);
        put("pier.jpg", TestPictures.jpeg(80, 60, Color.BLUE));
        Outcome other = submit("s.md", text);

        assertThat(first).isInstanceOf(Outcome.Accepted.class);
        assertThat(same).isInstanceOf(Outcome.Known.class);
        assertThat(other).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_file_named_after_a_language_replaces_the_picture_there() throws IOException {
        put("pier.jpg", PIER);
        put("pier.pt-BR.jpg", TestPictures.jpeg(90, 60));
        put("pier.xyzzyxyzzy.jpg", MILL);

        Revision revision = accepted("<h1>Here</h1><img src='pier.jpg'>");

        assertThat(widths(revision, "pt-BR")).isEqualTo(90);
        assertThat(widths(revision, "de")).isEqualTo(80);
    }

    @Test
    void attachments_are_told_apart_by_their_names_and_others_are_not_kept() {
        var submission = Submission.of("s.md", "# Here\n\n![a](a.png)\n".getBytes(UTF_8), "a test")
                .withAttachments(List.of(
                        new Attachment("a.png", MILL),
                        new Attachment("a.de.png", PIER),
                        new Attachment("other.png", MILL)));

        Revision revision = intake.accepted(intake.intake.accept(submission)).revision();

        assertThat(revision.images()).containsOnlyKeys("a.png");
        assertThat(widths(revision, "de")).isEqualTo(80);
    }

    @Test
    void too_many_pictures_or_too_many_bytes_of_them_refuse_the_statement() throws IOException {
        put("pier.jpg", PIER);
        put("mill.png", MILL);
        String text = "<h1>Here</h1><img src='pier.jpg'><img src='mill.png'><img src='pier.jpg'>";

        assertThat(refusal(text, new ImageLimits(10_000_000, 1_000_000, 1, 10_000_000)))
                .isEqualTo(
                        "the statement has too many pictures, more than the 1 that broadside.intake.image.max-count allows;"
                                + " simplify or split the document, or have the setting raised");
        assertThat(refusal(text, new ImageLimits(10_000_000, 1_000_000, 9, 1_000)))
                .contains("pictures of too many bytes", "broadside.intake.image.max-total-bytes");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_picture_is_replaced_in_one_language_and_shown_again_on_either_database(boolean sqlite) throws IOException {
        if (!sqlite) {
            intake.close();
            intake = new TestIntake(TestDatabases.postgres());
        }
        put("pier.jpg", PIER);
        Revision revision = accepted("<h1>Here</h1><img src='pier.jpg'>");
        String statement = revision.key().statement();
        ImageDesk desk = intake.imageDesk();
        intake.announced.clear();

        desk.replace(statement, "pier.jpg", Locale.GERMAN, MILL);
        desk.replace(statement, "pier.jpg", Locale.GERMAN, TestPictures.gif(50, 20));

        assertThat(widths(revision, "de")).isEqualTo(50);
        assertThat(widths(revision, "fr")).isEqualTo(80);
        assertThat(desk.replacements(statement)).singleElement().satisfies(replacement -> {
            assertThat(replacement.nameInDocument()).isEqualTo("pier.jpg");
            assertThat(replacement.image().type()).isEqualTo(ImageType.GIF);
        });
        desk.restore(statement, "pier.jpg", Locale.GERMAN);
        assertThat(widths(revision, "de")).isEqualTo(80);
        var announcement = new Announcement("image-replaced", revision.key() + "/de");
        assertThat(intake.announced).containsExactly(announcement, announcement, announcement);
    }

    @Test
    void what_cannot_replace_a_picture_is_told_in_a_sentence_and_changes_nothing() throws IOException {
        put("pier.jpg", PIER);
        Revision revision = accepted("<h1>Here</h1><img src='pier.jpg'>");
        String statement = revision.key().statement();
        ImageDesk desk = intake.imageDesk();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.replace(statement, "pear.jpg", Locale.GERMAN, MILL))
                .withMessageContaining("has no picture 'pear.jpg'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.replace("nothing", "pier.jpg", Locale.GERMAN, MILL))
                .withMessageContaining("there is no statement 'nothing'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.replace(statement, "pier.jpg", Locale.GERMAN, new byte[9]))
                .withMessageContaining("neither JPEG nor PNG");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> desk.restore(statement, "pier.jpg", Locale.GERMAN))
                .withMessageContaining("nothing replaces 'pier.jpg'");
        assertThat(desk.images(statement)).containsOnlyKeys("pier.jpg");
        assertThat(desk.replacements(statement)).isEmpty();
    }

    @Test
    void names_that_leave_the_folder_are_no_names() {
        Map.of("a/b.png", "a/b.png", "./a.png", "a.png", "%C3%A9.png?x=1#y", "é.png")
                .forEach((address, name) -> assertThat(PictureName.of(address)).contains(name));
        assertThat(List.of(
                        "",
                        ".",
                        "..",
                        "a/../b",
                        "a//b",
                        "/a",
                        "\\a",
                        "a\\b",
                        "C:a",
                        "%2Fa",
                        "a%00b",
                        "%c3.png",
                        "a/%2e./b",
                        "#a",
                        "%4",
                        ".git/a"))
                .allSatisfy(address -> assertThat(PictureName.of(address)).isEmpty());
    }

    private int widths(Revision revision, String tag) {
        return intake.images
                .shown(revision, Locale.forLanguageTag(tag))
                .values()
                .iterator()
                .next()
                .width();
    }

    private String refusal(String text, ImageLimits limits) {
        try (var strict =
                new TestIntake(TestDatabases.sqlite(folder.resolve("in")), IntakeLimits.DEFAULTS.withImages(limits))) {
            return strict.reason(strict.intake.accept(write("s.html", text), "a test"));
        }
    }

    private Revision accepted(String html) {
        return intake.accepted(submit("s.html", html)).revision();
    }

    private Outcome submit(String name, String text) {
        return intake.intake.accept(write(name, text), "a test");
    }

    private Path write(String name, String text) {
        return put(name, text.getBytes(UTF_8));
    }

    private Path put(String name, byte[] content) {
        try {
            Path file = folder.resolve("in").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
