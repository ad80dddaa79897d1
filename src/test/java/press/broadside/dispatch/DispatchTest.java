package press.broadside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.broadside.dispatch.Dispatching.channel;
import static press.broadside.dispatch.Dispatching.folder;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;
import press.broadside.assembly.Edition;
import press.broadside.section.Channel;

class DispatchTest {
    @TempDir
    private static Path folder;

    @TempDir
    private Path data;

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    private Dispatching over(DataSource database, Channel... channels) {
        return new Dispatching(database, data, List.of(channels), (endpoint, parcel) -> {});
    }

    private String lies(String file) throws IOException {
        return Files.readString(data.resolve("outbox/archive").resolve(file));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void each_channel_gets_one_delivery_however_often_it_is_planned(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"), folder("website"))) {
            house.publish("rates", 1, "Eins").publish("rates", 1, "Eins");

            assertThat(house.announced).containsExactly("channel-due germany/archive", "channel-due germany/website");
            assertThat(house.deliver("archive")).singleElement().satisfies(receipt -> {
                assertThat(receipt.place()).isEqualTo("outbox/archive/rates.de.md");
                assertThat(receipt.hash()).hasSize(64);
            });
            assertThat(house.deliver("archive")).isEmpty();
            assertThat(lies("rates.de.md")).isEqualTo("Eins");
            assertThat(house.states()).containsExactly("rates/de/v1 queued", "rates/de/v1 sent");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_newer_version_goes_in_the_place_of_one_that_waits(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("rates", 1, "Eins").publish("rates", 2, "Zwei");

            assertThat(house.deliver("archive")).hasSize(1);
            assertThat(lies("rates.de.md")).isEqualTo("Zwei");
            assertThat(house.states()).containsExactly("rates/de/v1 superseded", "rates/de/v2 sent");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothing_goes_out_that_the_section_does_not_show(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("rates", 1, "Eins").showNothing("rates");
            house.publish("fares", 1, "Alt").show("fares", 2, "Neu", Edition.Sort.TEXT);

            assertThat(house.deliver("archive")).isEmpty();
            assertThat(house.states()).containsExactly("fares/de/v1 superseded", "rates/de/v1 cancelled");
            assertThat(house.all())
                    .extracting(Delivery::reason)
                    .containsExactlyInAnyOrder("the section shows v2", "the section shows it no longer");
            assertThat(data.resolve("outbox/archive")).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void from_the_decision_to_withdraw_on_only_the_notice_goes_out(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("a", 1, "A").deliver("archive");
            house.publish("a", 2, "A2");
            house.withdrawn.add("a");

            assertThat(house.deliver("archive")).isEmpty();
            assertThat(house.states()).contains("a/de/v2 queued");
            house.withdraw("a", 3);
            assertThat(house.deliver("archive")).hasSize(1);
            assertThat(house.states()).contains("a/de/v2 superseded", "a/de/v3 sent");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_published_again_before_its_notice_had_a_place_goes_out(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("a", 1, "A");
            house.withdrawn.add("a");
            assertThat(house.deliver("archive")).isEmpty();

            house.withdrawn.clear();
            house.pass(Duration.ofMinutes(1));

            assertThat(house.deliver("archive")).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_withdrawal_goes_before_corrections_and_these_before_what_is_new(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("a", 1, "A").publish("b", 1, "B").deliver("archive");
            house.pass(Duration.ofMinutes(1)).publish("c", 1, "C");
            house.publish("a", 2, "A2").withdraw("b", 2);

            assertThat(house.deliver("archive"))
                    .extracting(Receipt::edition)
                    .containsExactly("b/de/v2", "a/de/v2", "c/de/v1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_notice_takes_the_text_away_and_goes_only_where_a_text_may_be(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("sent", 1, "Text").deliver("archive");
            house.withdraw("sent", 2).publish("waiting", 1, "Text").withdraw("waiting", 2);

            house.deliver("archive");

            assertThat(data.resolve("outbox/archive")).isDirectoryNotContaining("glob:**.md");
            assertThat(lies("sent.de.html")).isEqualTo("Zurückgezogen");
            assertThat(house.states())
                    .containsExactly(
                            "sent/de/v1 sent",
                            "sent/de/v2 sent",
                            "waiting/de/v1 superseded",
                            "waiting/de/v2 cancelled");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_withdrawal_reaches_who_was_away_until_the_notice_had_left_the_feeds(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("rates", 1, "Text").deliver("archive");
            house.withdraw("rates", 2).showNothing("rates");

            assertThat(house.deliver("archive")).hasSize(1);
            assertThat(lies("rates.de.html")).isEqualTo("Zurückgezogen");
            assertThat(house.states()).containsExactly("rates/de/v1 sent", "rates/de/v2 sent");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_cancelled_goes_out_when_it_is_shown_again(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("rates", 1, "Eins").showNothing("rates");
            assertThat(house.deliver("archive")).isEmpty();

            house.publish("rates", 1, "Eins");

            assertThat(house.deliver("archive")).hasSize(1);
            assertThat(lies("rates.de.md")).isEqualTo("Eins");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_sender_that_was_taken_for_dead_has_no_say_any_more(DataSource database) throws Exception {
        var house = new Dispatching[1];
        var parcels = new ArrayList<Parcel>();
        Channel wire = channel("wire", "route", Map.of("route", "wire"));
        house[0] = new Dispatching(database, data, List.of(wire), (endpoint, parcel) -> {
            parcels.add(parcel);
            if (parcels.size() == 1) { // it hangs for longer than its lease, and another takes over
                Ledger ledger = house[0].pass(Duration.ofSeconds(31)).ledger;
                Delivery due = ledger.next(new Lane("germany", "wire")).orElseThrow();
                assertThat(ledger.claim(due, Duration.ofSeconds(30))).isPresent();
            }
        });
        try (var open = house[0]) {
            assertThat(open.publish("rates", 1, "Eins").deliver("wire")).isEmpty();
            assertThat(open.states()).containsExactly("rates/de/v1 sending");

            assertThat(open.pass(Duration.ofSeconds(31)).deliver("wire")).hasSize(1);
            assertThat(open.states()).containsExactly("rates/de/v1 sent");
            assertThat(parcels)
                    .hasSize(2)
                    .extracting(Parcel::delivery)
                    .containsOnly(DeliveryKey.parse("germany/wire/rates/de/v1"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_in_hand_when_this_node_was_killed_is_taken_up_at_its_start(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("rates", 1, "Eins");
            Delivery due = house.ledger.next(new Lane("germany", "archive")).orElseThrow();
            assertThat(house.ledger.claim(due, Duration.ofSeconds(150))).isPresent();
            assertThat(house.deliver("archive")).isEmpty();

            house.dispatch.open();

            assertThat(house.announced).endsWith("channel-due germany/archive");
            assertThat(house.deliver("archive")).hasSize(1);
            assertThat(house.states()).containsExactly("rates/de/v1 sent");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_failed_is_tried_again_later_and_later_and_holds_up_nothing_but_its_channel(DataSource database)
            throws Exception {
        var fails = new boolean[] {true};
        Channel wire = channel("wire", "route", Map.of("route", "wire"));
        try (var house = new Dispatching(database, data, List.of(wire, folder("archive")), (endpoint, parcel) -> {
            if (fails[0]) {
                throw new IOException("no line");
            }
        })) {
            house.publish("a", 1, "A").publish("b", 1, "B").publish("c", 1, "C").publish("d", 1, "D");

            assertThat(house.deliver("wire")).isEmpty();
            assertThat(house.deliver("archive")).hasSize(4);
            assertThat(house.all().stream().filter(d -> d.attempts() > 0 && d.state() == State.QUEUED))
                    .as("after three failures in a row it is left alone")
                    .hasSize(3)
                    .allSatisfy(d -> assertThat(d.reason()).isEqualTo("route channel-wire: no line"));

            assertThat(house.deliver("wire")).isEmpty();
            fails[0] = false;
            assertThat(house.pass(Duration.ofSeconds(2)).deliver("wire")).hasSize(4);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_delivery_whose_channel_is_gone_is_cancelled(DataSource database) throws Exception {
        try (var before = over(database, folder("archive"));
                var after = over(database, folder("other"))) {
            before.publish("rates", 1, "Eins");
            after.show("rates", 1, "Eins", Edition.Sort.TEXT);

            assertThat(after.deliver("archive")).isEmpty();
            assertThat(after.states()).containsExactly("rates/de/v1 cancelled");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_replay_sends_the_newest_versions_again_under_their_old_ids(DataSource database) throws Exception {
        try (var house = over(database, folder("archive"))) {
            house.publish("rates", 1, "Eins").deliver("archive");
            house.publish("rates", 2, "Zwei").deliver("archive");
            Files.delete(data.resolve("outbox/archive/rates.de.md"));

            assertThat(house.dispatch.replay("germany", Optional.empty(), Instant.EPOCH))
                    .extracting(DeliveryKey::toString)
                    .containsExactly("germany/archive/rates/de/v2");
            house.deliver("archive");
            assertThat(lies("rates.de.md")).isEqualTo("Zwei");
        }
    }

    @Test
    void a_replay_for_nobody_says_who_there_is() throws Exception {
        var database = TestDatabases.sqlite(folder);
        try (var house = over(database, folder("archive"))) {
            assertThatThrownBy(() -> house.dispatch.replay("france", Optional.empty(), Instant.EPOCH))
                    .hasMessageContaining("there is no section france")
                    .hasMessageContaining("germany");
            assertThatThrownBy(() -> house.dispatch.replay("germany", Optional.of("fax"), Instant.EPOCH))
                    .hasMessageContaining("has no channel fax");
        } finally {
            ((HikariDataSource) database).close();
        }
    }

    @Test
    void a_channel_that_we_cannot_serve_is_refused_at_load_with_its_place() {
        refused("file", Map.of("path", "../elsewhere"), "has path '../elsewhere'");
        refused("file", Map.of("path", "out", "host", "x"), "has the key 'host'");
        refused("file", Map.of("path", "out", "carries", "all"), "it can carry document or body");
        refused("pigeon", Map.of(), "has type 'pigeon'; types are file, sftp, http and route");
        refused("http", Map.of("url", "ftp://x", "secret", "env:X"), "write https://host/path");
        refused("http", Map.of("url", "https://user:pw@example.org/", "secret", "env:X"), "without a name or password");
        refused("http", Map.of("url", "https://10.0.0.7/in", "secret", "env:X"), "no public address");
        refused("http", Map.of("url", "https://9.9.9.9/in", "secret", "hunter2"), "keep it out of this file");
        refused("sftp", Map.of("host", "192.168.1.2"), "broadside.dispatch.allowed-hosts");
        refused("route", Map.of("route", "a:b?c"), "lower-case words and hyphens");
    }

    private void refused(String type, Map<String, String> settings, String why) {
        var database = TestDatabases.sqlite(folder);
        try {
            assertThatThrownBy(() -> over(database, channel("x", type, settings)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(why)
                    .hasMessageNotContaining("hunter2")
                    .hasMessageStartingWith("sections.yaml:9: channel x");
        } finally {
            ((HikariDataSource) database).close();
        }
    }
}
