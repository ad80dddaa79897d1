package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.TestDatabases;
import press.broadside.intake.Inbox;
import press.broadside.publication.Publication;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.translation.Desk;
import press.broadside.translation.Progress;

/** The whole way in one process, through the real routes: the samples, the sample sections and their memory. */
class SamplesToFeedsTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void every_section_has_what_is_complete_in_its_languages_and_nothing_else(String database) throws Exception {
        var settings = new Settings().with("broadside.data", data).with("broadside.console", "ERROR");
        if (database.equals("postgresql")) {
            settings.with("broadside.database", TestDatabases.postgresUrl());
        }
        try (var running = settings.carry()) {
            var shot = new OneShot(running, data.resolve("results"));
            for (Path sample : samples()) {
                shot.take(sample);
            }
            assertThat(shot.carry()).as("something failed").isFalse();

            List<Progress> drafts = running.getBean(Desk.class).progress();
            assertThat(drafts).anyMatch(draft -> !draft.isComplete());
            for (Section section : running.getBean(Sections.class).all()) {
                for (var locale : section.locales()) {
                    long complete = drafts.stream()
                            .filter(draft -> draft.draft().locale().equals(locale) && draft.isComplete())
                            .count();
                    Path shelf = data.resolve("public").resolve(section.id()).resolve(locale.toLanguageTag());
                    assertThat(ids(shelf.resolve("feed.atom")))
                            .as(shelf.toString())
                            .hasSize((int) complete)
                            .doesNotHaveDuplicates();
                    assertThat(ids(shelf.resolve("feed.rss"))).isEqualTo(ids(shelf.resolve("feed.atom")));
                    assertThat(pages(shelf)).hasSize((int) complete);
                }
            }
            assertThat(running.getBean(Publication.class).check()).isEmpty();
            byte[] before = Files.readAllBytes(data.resolve("public/arabic-language/ar/feed.atom"));
            running.getBean(Publication.class).republish();
            assertThat(data.resolve("public/arabic-language/ar/feed.atom")).hasBinaryContent(before);
        }
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> !Inbox.isLeftAlone(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ids(Path feed) throws Exception {
        try (var reader = Files.newBufferedReader(feed)) {
            return new SyndFeedInput()
                    .build(reader).getEntries().stream().map(SyndEntry::getUri).toList();
        }
    }

    private static List<Path> pages(Path shelf) throws IOException {
        try (Stream<Path> files = Files.list(shelf)) {
            return files.filter(file -> file.toString().endsWith(".html") && !file.endsWith("index.html"))
                    .toList();
        }
    }
}
