package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.illustrated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    Path folder;

    private Publishing house;

    @BeforeEach
    void a_house_with_archives() {
        house = Publishing.onSqlite(folder).restarted();
        for (int i = 0; i < 60; i++) {
            house.later(Duration.ofSeconds(1)).publish(edition("s-" + i, GERMAN, 1, "T" + i, "<p>x</p>", false));
        }
        house.publish(illustrated(1, "https://news.example.org/images/a.jpg", "a.jpg"));
        house.publish(edition("s-3", GERMAN, 2, "Berichtigt", "<p>y</p>", false));
    }

    @AfterEach
    void is_closed() {
        house.close();
    }

    @Test
    void what_was_written_step_by_step_is_what_a_rebuilding_writes() {
        var before = house.all();

        assertThat(house.publication().check()).isEmpty();
        house.later(Duration.ofDays(1)).publication().republish();

        assertThat(house.all()).isEqualTo(before);
    }

    @Test
    void every_difference_is_named() throws IOException {
        Files.delete(house.folder.resolve("germany/de/archive-1.atom"));
        Files.delete(house.folder.resolve("images/a.jpg"));
        Files.writeString(house.folder.resolve("germany/de/feed.rss"), "<rss/>");
        Files.writeString(house.folder.resolve("germany/de/left.html"), "x");

        assertThat(house.publication().check())
                .containsExactly(
                        new Difference(Difference.Sort.MISSING, "germany/de/archive-1.atom"),
                        new Difference(Difference.Sort.DIFFERENT, "germany/de/feed.rss"),
                        new Difference(Difference.Sort.EXTRA, "germany/de/left.html"),
                        new Difference(Difference.Sort.MISSING, "images/a.jpg"));
    }
}
