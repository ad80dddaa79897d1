package press.broadside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.TestDatabases;

/** What a receiver can do wrong, and that it has everything once when it is well again. */
class FailingDestinationsTest {
    @TempDir
    private Path folder;

    private DataSource database;
    private Receiver receiver;
    private Dispatching house;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabases.sqlite(folder);
        receiver = new Receiver();
        Files.writeString(folder.resolve("secret"), "a secret of the tests");
        house = new Dispatching(
                database,
                folder,
                List.of(
                        Dispatching.channel(
                                "web",
                                "http",
                                Map.of("url", receiver.url(), "secret", "file:" + folder.resolve("secret"))),
                        Dispatching.folder("archive")),
                (endpoint, parcel) -> {});
        for (String name : List.of("a", "b", "c", "d")) {
            house.publish(name, 1, name);
        }
    }

    @AfterEach
    void stop() throws IOException {
        house.close();
        receiver.close();
        ((HikariDataSource) database).close();
    }

    private void wellAgain() {
        receiver.mood = exchange -> false;
        for (int i = 0; i < 5; i++) {
            house.pass(Duration.ofSeconds(31)).deliver("web");
        }
        assertThat(receiver.taken.keySet())
                .containsExactlyInAnyOrder(
                        "germany/web/a/de/v1", "germany/web/b/de/v1", "germany/web/c/de/v1", "germany/web/d/de/v1");
        assertThat(house.all())
                .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo(State.SENT));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408, 429, 401})
    void an_error_that_may_pass_is_waited_for(int status) {
        receiver.mood = exchange -> Receiver.answer(exchange, status);

        assertThat(house.deliver("web")).isEmpty();
        assertThat(house.deliver("archive")).hasSize(4);
        assertThat(receiver.requests).as("left alone after three failures").hasSize(3);

        wellAgain();
    }

    @Test
    void a_time_that_the_receiver_names_is_kept() {
        receiver.mood = exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            return Receiver.answer(exchange, 429);
        };
        Instant asked = Instant.parse("2026-05-03T09:00:00Z");

        assertThat(house.deliver("web")).isEmpty();
        assertThat(house.deliver("archive")).hasSize(4);

        assertThat(house.all().stream()
                        .filter(delivery -> delivery.state() == State.QUEUED && delivery.attempts() == 1))
                .isNotEmpty()
                .allSatisfy(delivery -> assertThat(delivery.dueAt()).isEqualTo(asked.plusSeconds(120)));
        wellAgain();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 404, 413, 422})
    void what_would_end_the_same_way_again_is_failed_with_its_reason_and_can_be_replayed(int status) {
        receiver.mood = exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            return Receiver.answer(exchange, status);
        };

        assertThat(house.deliver("web")).isEmpty();
        assertThat(house.all().stream().filter(delivery -> delivery.state() == State.FAILED))
                .hasSize(4)
                .allSatisfy(delivery -> assertThat(delivery.reason()).contains("answered " + status));

        house.deliver("archive");
        house.dispatch.replay("germany", java.util.Optional.of("web"), Instant.EPOCH);
        wellAgain();
    }

    @Test
    void a_receiver_that_hangs_is_given_up_in_time_and_holds_up_no_other() {
        var end = new CountDownLatch(1);
        receiver.mood = exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Receiver.answer(exchange, 500);
        };

        assertThat(house.deliver("web")).isEmpty();
        end.countDown();
        assertThat(house.deliver("archive")).hasSize(4);
        assertThat(house.all().stream().filter(delivery -> delivery.attempts() > 0 && delivery.state() == State.QUEUED))
                .hasSize(3)
                .allSatisfy(delivery -> assertThat(delivery.reason()).startsWith("no answer from 127.0.0.1"));

        wellAgain();
    }

    @Test
    void a_receiver_that_took_it_and_broke_off_sees_the_same_id_again() {
        receiver.mood = exchange -> {
            receiver.taken.putIfAbsent(
                    exchange.getRequestHeaders().getFirst("Broadside-Delivery"),
                    new Receiver.Got(Map.of(), new byte[0]));
            exchange.close();
            return true;
        };

        assertThat(house.deliver("web")).isEmpty();
        house.deliver("archive");
        wellAgain();
    }
}
