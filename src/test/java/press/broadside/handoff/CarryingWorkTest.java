package press.broadside.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;

class CarryingWorkTest {
    private static final WorkSettings QUICK = new WorkSettings(
            "node",
            2,
            Duration.ofMillis(100),
            3,
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            List.of());

    @TempDir
    private static Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final WorkComponent routes = new WorkComponent();
    private final List<String> carried = new CopyOnWriteArrayList<>();

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    /** A hand-off over one database: announcer, worker and what they share. */
    private final class Handoff {
        final TransactionTemplate transactions;
        final Announcer announcer;
        final Work work;
        final Worker worker;
        final JdbcClient database;

        Handoff(DataSource source) {
            transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
            var aware = new TransactionAwareDataSourceProxy(source);
            var wakeUp = new HandoffConfiguration.WakeUp();
            announcer = new TaskAnnouncer(
                    SchedulerClient.Builder.create(aware, List.of())
                            .jdbcCustomization(Dialect.of(source))
                            .build(),
                    Clock.systemUTC(),
                    wakeUp);
            database = JdbcClient.create(source);
            work = new Work(database, transactions, announcer, Clock.systemUTC());
            worker = new Worker(aware, routes, work, QUICK);
            wakeUp.call(worker::wakeUp);
        }

        void announce(String subject) {
            transactions.executeWithoutResult(status -> announcer.announce("thing-stored", subject));
        }

        void isIdle() {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(work.waiting()).isEmpty());
        }
    }

    private Handoff carrying(DataSource source, Processor step) throws Exception {
        camel.addComponent("work", routes);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("work:thing-stored").routeGroup("test").process(step);
            }
        });
        camel.start();
        var handoff = new Handoff(source);
        handoff.worker.start();
        return handoff;
    }

    private void note(Exchange exchange) {
        carried.add(exchange.getIn().getBody(String.class));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void carries_what_was_committed_and_nothing_that_was_rolled_back(DataSource source) throws Exception {
        var handoff = carrying(source, this::note);

        handoff.announce("a/r1");
        handoff.transactions.executeWithoutResult(status -> {
            handoff.announcer.announce("thing-stored", "b/r1");
            status.setRollbackOnly();
        });
        handoff.announce("c/r1");

        handoff.isIdle();
        assertThat(carried).containsExactlyInAnyOrder("a/r1", "c/r1");
        handoff.worker.stop();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tries_again_after_a_failure(DataSource source) throws Exception {
        var failures = new AtomicInteger();
        var handoff = carrying(source, exchange -> {
            if (failures.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            note(exchange);
        });

        handoff.announce("a/r1");

        handoff.isIdle();
        assertThat(carried).containsExactly("a/r1");
        assertThat(handoff.work.parked()).isEmpty();
        handoff.worker.stop();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void parks_what_keeps_failing_until_somebody_says_try_again(DataSource source) throws Exception {
        var broken = new AtomicBoolean(true);
        var handoff = carrying(source, exchange -> {
            if (broken.get()) {
                throw new IllegalStateException("the press is jammed");
            }
            note(exchange);
        });

        handoff.announce("a/r1");
        handoff.isIdle();

        assertThat(handoff.work.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.attempts()).isEqualTo(3);
            assertThat(parked.reason()).isEqualTo("the press is jammed");
        });
        broken.set(false);
        assertThat(handoff.work.retryParked()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(carried).containsExactly("a/r1"));
        handoff.worker.stop();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void parks_what_is_hopeless_at_once(DataSource source) throws Exception {
        var handoff = carrying(source, exchange -> {
            throw new IllegalStateException(new Hopeless("the plate is broken", new IllegalArgumentException("glass")));
        });

        handoff.announce("a/r1");
        handoff.isIdle();

        assertThat(handoff.work.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.attempts()).isEqualTo(1);
            assertThat(parked.reason()).isEqualTo("the plate is broken");
        });
        handoff.worker.stop();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void carries_again_what_a_killed_process_had_in_hand(DataSource source) throws Exception {
        var before = new Handoff(source);
        before.announce("a/r1");
        before.database
                .sql("update scheduled_tasks set picked = :picked, picked_by = 'node', last_heartbeat = execution_time")
                .param("picked", true)
                .update();

        var handoff = carrying(source, this::note);

        handoff.isIdle();
        assertThat(carried).containsExactly("a/r1");
        handoff.worker.stop();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refuses_an_announcement_outside_of_a_transaction(DataSource source) {
        var handoff = new Handoff(source);

        assertThatThrownBy(() -> handoff.announcer.announce("thing-stored", "a/r1"))
                .hasMessageContaining("outside of a transaction");
    }
}
