package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.OfficeFiles;
import press.broadside.TestDatabases;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.intake.ImageDesk;
import press.broadside.intake.Images;
import press.broadside.intake.Outcome;
import press.broadside.intake.Revision;
import press.broadside.intake.image.TestPictures;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.TranslatedLine;

/** A statement with two photographs on its whole way, through the real routes; then one of them is replaced in German. */
class PicturesToPagesTest {
    private static final Map<String, String> GERMAN = Map.of(
            "The ferry stays", "Die Fähre bleibt",
            "The ferry at its pier", "Die Fähre an ihrem Anleger",
            "The pier on the first of May", "Der Anleger am 1. Mai",
            "Since 1907", "Seit 1907",
            "A crowd", "Eine Menge");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void photographs_reach_pages_feeds_and_editions_and_are_replaced_in_one_language(String database) throws Exception {
        var settings = new Settings()
                .with("broadside.data", folder.resolve("data"))
                .with("broadside.public-url", "https://news.example.org")
                .with("broadside.console", "ERROR");
        if (database.equals("postgresql")) {
            settings.with("broadside.database", TestDatabases.postgresUrl());
        }
        try (var running = settings.carry()) {
            var shot = new OneShot(running, folder.resolve("results"));
            var accepted = (Outcome.Accepted) shot.take(statement()).outcome();
            Revision revision = accepted.revision();
            assertThat(accepted.remarks()).isEmpty();
            assertThat(shot.carry()).isFalse();
            assertThat(publicPictures()).hasSize(2); // the English editions need nobody
            shot.line(folder.resolve("in/ferry.html"), new OneShot.Taken(accepted));
            Path editions = folder.resolve("results/editions/germany/de");
            assertThat(editions.resolve("the-ferry-stays.partial.html")).exists();

            var german = new DraftKey(revision.key(), Locale.GERMAN);
            translate(running.getBean(Desk.class), german);
            assertThat(shot.carry()).isFalse();

            Element page = page();
            String pier = address(running.getBean(Images.class), revision, "pier.jpg");
            assertThat(page.select("figure img").attr("src")).isEqualTo(pier);
            assertThat(page.select("figure img").attr("alt")).isEqualTo("Die Fähre an ihrem Anleger");
            assertThat(page.select("figure img").attr("title")).isEqualTo("Seit 1907");
            assertThat(page.select("figcaption").text()).isEqualTo("Der Anleger am 1. Mai");
            assertThat(page.select("img").get(1).attr("alt")).isEqualTo("Eine Menge");
            assertThat(read("germany/de/feed.json")).contains("\"image\" : \"" + pier + "\"");
            shot.line(folder.resolve("in/ferry.html"), new OneShot.Taken(accepted));
            assertThat(editions.resolve("the-ferry-stays.html")).content().contains("src=\"" + pier + "\"");
            assertThat(editions.resolve("the-ferry-stays.partial.html")).doesNotExist();

            running.getBean(ImageDesk.class)
                    .replace(revision.key().statement(), "pier.jpg", Locale.GERMAN, TestPictures.png(30, 40));
            assertThat(shot.carry()).isFalse();

            Element changed = page().selectFirst("figure img");
            assertThat(changed.attr("src")).endsWith(".png").isNotEqualTo(pier);
            assertThat(changed.attr("width") + " by " + changed.attr("height")).isEqualTo("30 by 40");
            assertThat(publicPictures()).hasSize(3);
            assertThat(read("britain/en-GB/the-ferry-stays.html")).contains(pier);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void the_picture_in_a_package_is_on_its_page_and_is_replaced_within_the_package(String suffix) throws Exception {
        byte[] source = suffix.equals("docx")
                ? OfficeFiles.docx().bytes()
                : OfficeFiles.odt().bytes();
        String part = suffix.equals("docx") ? "word/media/image1.png" : "Pictures/photograph.png";
        var settings =
                new Settings().with("broadside.data", folder.resolve("data")).with("broadside.console", "ERROR");
        try (var running = settings.carry()) {
            var shot = new OneShot(running, folder.resolve("results"));
            Path file = Files.write(folder.resolve("statement." + suffix), source);
            var accepted = (Outcome.Accepted) shot.take(file).outcome();
            Revision revision = accepted.revision();
            assertThat(revision.images()).containsOnlyKeys(part);
            assertThat(shot.carry()).isFalse();
            Path page = folder.resolve("data/public/britain/en-GB/" + revision.slug() + ".html");
            assertThat(page).content().contains("/images/" + revision.images().get(part));

            byte[] other = TestPictures.png(30, 40);
            var desk = running.getBean(ImageDesk.class);
            desk.replace(revision.key().statement(), part, Locale.UK, other);
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> desk.replace(revision.key().statement(), part, Locale.UK, TestPictures.jpeg(8, 8)))
                    .withMessageContaining("is PNG, and a part of a package keeps its type");
            assertThat(shot.carry()).isFalse();

            assertThat(page)
                    .content()
                    .contains("width=\"30\" height=\"40\"")
                    .doesNotContain(revision.images().get(part));
            Edition edition = running.getBean(Editions.class)
                    .newest(revision.key().statement(), Locale.UK)
                    .orElseThrow();
            assertThat(partOf(edition.document().bytes(), part)).isEqualTo(other);
        }
    }

    private static byte[] partOf(byte[] zip, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name + " in the package");
    }

    private Path statement() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/photos"));
        Files.write(in.resolve("../pier.jpg"), TestPictures.photograph(80, 60, 6));
        Files.write(in.resolve("a crowd.jpg"), TestPictures.jpeg(120, 60));
        return Files.writeString(folder.resolve("in/ferry.html"), """
                <h1>The ferry stays</h1>
                <figure><img src="pier.jpg" alt="The ferry at its pier" title="Since 1907"><figcaption>The pier on the first of May</figcaption></figure>
                <p><img src="photos/a%20crowd.jpg" alt="A crowd"></p>
                """);
    }

    private static void translate(Desk desk, DraftKey german) {
        List<TranslatedLine> lines = desk.lines(german).stream()
                .map(line -> new TranslatedLine(line.segment(), line.source(), german(line.source())))
                .toList();
        assertThat(desk.translate(german, lines, "ada"))
                .allMatch(taken -> taken.problem().isEmpty());
        desk.approve(german, "ada");
    }

    /** A line that is nothing but a picture keeps it. */
    private static CodedText german(CodedText source) {
        return new CodedText(GERMAN.getOrDefault(source.coded(), source.coded()));
    }

    private Element page() throws IOException {
        return Jsoup.parse(read("germany/de/the-ferry-stays.html"));
    }

    private static String address(Images images, Revision revision, String name) {
        return "https://news.example.org/images/"
                + images.shown(revision, Locale.GERMAN).get(name).name();
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve("data/public").resolve(path));
    }

    private List<Path> publicPictures() throws IOException {
        try (Stream<Path> pictures = Files.list(folder.resolve("data/public/images"))) {
            return pictures.toList();
        }
    }
}
