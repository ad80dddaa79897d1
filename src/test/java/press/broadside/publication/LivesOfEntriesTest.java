package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.ARABIC;
import static press.broadside.publication.Publishing.BRITISH;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.section;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.assembly.Edition;
import press.broadside.release.Gate;
import press.broadside.release.Verdict;
import press.broadside.section.Sections;

class LivesOfEntriesTest {
    private static final Gate CLOSED = (section, edition) -> new Verdict.Withdrawn(Instant.EPOCH);
    private static final String TEXT = "<p>Sie bleibt.</p>";

    @TempDir
    static Path folder;

    static Stream<Publishing> databases() {
        return Stream.of(Publishing.onSqlite(folder), Publishing.onPostgres(folder));
    }

    private static Edition notice(int version) {
        Edition text = edition(GERMAN, version, "Zurückgezogen", "<p>Dieser Text wurde zurückgezogen.</p>");
        return new Edition(
                text.key(),
                text.revision(),
                text.slug(),
                text.kind(),
                text.title(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "Zurückgezogen.",
                text.body(),
                text.document(),
                List.of(),
                Edition.Sort.NOTICE,
                Instant.EPOCH);
    }

    @Test
    void sections_that_publish_one_language_show_the_same_entry_and_the_page_of_the_first() {
        var both = new Sections(List.of(
                section("germany", Map.of(GERMAN, "Deutschland")), section("austria", Map.of(GERMAN, "Österreich"))));
        try (var house = Publishing.onSqlite(folder, both)) {
            Entry entry = house.publish(edition(GERMAN, 1, "Die Post", TEXT));

            for (String feed : List.of("germany/de/feed.atom", "austria/de/feed.atom", "austria/de/feed.rss")) {
                assertThat(house.read(feed))
                        .contains(entry.id(), "https://news.example.org/germany/de/post-office.html");
            }
            assertThat(house.all()).doesNotContainKey("austria/de/post-office.html");
            assertThat(house.read("austria/de/index.html")).contains("href=\"../../germany/de/post-office.html\"");
            assertThat(house.announced)
                    .containsExactlyInAnyOrder(
                            "entry-published germany/post-office-3f2a1c/de/v1",
                            "entry-published austria/post-office-3f2a1c/de/v1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_gate_holds_gets_no_place_until_it_is_free(Publishing house) {
        house.publication().open();
        house.guarded((section, edition) -> new Verdict.Held(Optional.empty(), "embargo"));
        Edition held = edition(GERMAN, 1, "Geheim", TEXT);

        assertThat(house.tryToPublish(held)).isEmpty();
        assertThat(house.all().values()).noneMatch(text -> text.contains("Geheim"));
        assertThat(house.all().keySet()).noneMatch(path -> path.contains("post-office"));

        house.guarded((section, edition) -> new Verdict.Free());
        assertThat(house.tryToPublish(held)).hasSize(1);
        assertThat(house.read("germany/de/feed.atom")).contains("Geheim");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_withdrawn_text_becomes_a_notice_then_a_tombstone_and_may_live_again(Publishing house) {
        Entry first = house.publish(edition(GERMAN, 1, "Die Post", TEXT));

        house.guarded(CLOSED).later(Duration.ofHours(1)).publish(notice(2));
        assertThat(house.read("germany/de/feed.atom"))
                .contains(first.id(), "Zurückgezogen")
                .doesNotContain("Sie bleibt");
        assertThat(house.all()).doesNotContainKey("germany/de/post-office.html");
        assertThat(house.read("germany/de/post-office.html.gone")).contains("Dieser Text wurde zurückgezogen.");
        assertThat(house.read("germany/de/index.html")).doesNotContain("post-office.html");

        house.later(Duration.ofHours(1)).publication().bury(first.edition().statement());
        assertThat(house.read("germany/de/feed.atom"))
                .contains("<at:deleted-entry", "ref=\"" + first.id() + "\" when=\"2026-05-03T11:00:00Z\"")
                .doesNotContain("<entry>");
        assertThat(house.read("germany/de/feed.json")).doesNotContain(first.id());

        house.guarded((section, edition) -> new Verdict.Free()).later(Duration.ofHours(1));
        Entry again = house.publish(edition(GERMAN, 3, "Die Post", TEXT));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(again.updatedAt()).isAfter(Instant.parse("2026-05-03T11:00:00Z"));
        assertThat(house.read("germany/de/feed.atom")).contains("Sie bleibt").doesNotContain("deleted-entry");
        assertThat(house.all())
                .containsKey("germany/de/post-office.html")
                .doesNotContainKey("germany/de/post-office.html.gone");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_late_text_does_not_come_back_while_the_statement_is_withdrawn(Publishing house) {
        house.publish(edition(GERMAN, 1, "Die Post", TEXT));
        house.guarded(CLOSED).publish(notice(2));

        house.publish(edition(GERMAN, 3, "Die Post, später", TEXT));

        assertThat(house.read("germany/de/feed.atom")).contains("Zurückgezogen").doesNotContain("später");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_notice_shows_only_where_the_text_had_been(Publishing house) {
        house.publication().open();

        assertThat(house.guarded(CLOSED).tryToPublish(notice(1))).isEmpty();
        assertThat(house.read("germany/de/feed.atom")).doesNotContain("Zurückgezogen");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pages_of_one_statement_name_each_other_and_a_withdrawn_one_is_named_no_longer(Publishing house) {
        house.publish(edition(BRITISH, 1, "The post", "<p>It stays.</p>"));
        assertThat(house.read("britain/en-GB/post-office.html")).doesNotContain("hreflang=\"");

        house.publish(edition(GERMAN, 1, "Die Post", TEXT));
        house.publish(edition(ARABIC, 1, "البريد", "<p>يبقى.</p>"));
        for (String page : List.of("britain/en-GB", "germany/de", "egypt/ar")) {
            assertThat(house.read(page + "/post-office.html"))
                    .contains(
                            "hreflang=\"de\" href=\"https://news.example.org/germany/de/post-office.html\"",
                            "hreflang=\"ar\" href=\"https://news.example.org/egypt/ar/post-office.html\"",
                            "hreflang=\"x-default\" href=\"https://news.example.org/britain/en-GB/post-office.html\"");
        }

        house.guarded(CLOSED).publish(notice(2));
        assertThat(house.read("egypt/ar/post-office.html"))
                .contains("hreflang=\"en-GB\"")
                .doesNotContain("hreflang=\"de\"");
    }

    @Test
    void earlier_entries_stand_in_archives_that_reach_the_first() {
        try (var house = Publishing.onSqlite(folder)) {
            house.publication().open();
            for (int i = 1; i <= 101; i++) {
                house.later(Duration.ofMinutes(1))
                        .publish(edition("statement-" + i, GERMAN, 1, "Nummer " + i + ".", TEXT, false));
            }

            assertThat(house.read("germany/de/feed.atom"))
                    .contains("Nummer 101.", "Nummer 52.", "rel=\"prev-archive\"", "/germany/de/archive-2.atom")
                    .doesNotContain("Nummer 51.");
            assertThat(house.read("germany/de/archive-2.atom"))
                    .contains("<fh:archive", "Nummer 100.", "Nummer 51.", "archive-1.atom", "rel=\"current\"");
            assertThat(house.read("germany/de/archive-1.atom"))
                    .contains("Nummer 1.", "Nummer 50.")
                    .doesNotContain("prev-archive");
            assertThat(house.read("germany/de/index.html")).contains("rel=\"prev\" href=\"archive-2.html\"");
            assertThat(house.read("germany/de/archive-1.html")).contains("Nummer 1.");

            var before = house.all();
            house.publication().republish();
            assertThat(house.all()).isEqualTo(before);
        }
    }
}
