package press.broadside.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParsingTest {
    private final List<String> left = new ArrayList<>();
    private final AtomicBoolean letGo = new AtomicBoolean();
    private final Parsing parsing =
            new Parsing(new ParsingSettings(Duration.ofMillis(100), ParsingSettings.DEFAULTS.stack(), 2, 1), left::add);

    @AfterEach
    void close() {
        letGo.set(true);
        parsing.close();
    }

    @Test
    void gives_what_was_read_and_the_reader_s_own_failures_as_they_are() {
        assertThat(parsing.first(() -> "read")).isEqualTo("read");
        assertThatThrownBy(() -> parsing.first(() -> {
                    throw new IllegalArgumentException("no such thing");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such thing");
    }

    @Test
    void a_document_that_overflows_the_stack_ends_alone() {
        assertThatThrownBy(() -> parsing.first(() -> deeper(0)))
                .isInstanceOf(ParsingStopped.class)
                .hasMessageContaining("deeper than can be read");
        assertThat(parsing.first(() -> "the next one")).isEqualTo("the next one");
    }

    @Test
    void a_document_that_needs_all_the_memory_is_tried_alone_and_ends_alone() {
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> parsing.first(() -> {
                    tries.incrementAndGet();
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isInstanceOf(ParsingStopped.class)
                .hasMessageContaining("more memory to read than there is");
        assertThat(tries).hasValue(2);
        assertThat(parsing.first(() -> "the next one")).isEqualTo("the next one");
    }

    @Test
    void a_document_that_met_another_s_lack_of_memory_is_read_all_the_same() {
        var tries = new AtomicInteger();

        assertThat(parsing.<String>first(() -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    return "read";
                }))
                .isEqualTo("read");
    }

    @Test
    void a_reader_over_time_is_interrupted_and_leaves_no_thread_behind() {
        assertThatThrownBy(() -> parsing.first(ParsingTest::waitingForEver))
                .isInstanceOf(ParsingStopped.class)
                .hasMessageContaining("longer to read than the 0.1 s that broadside.parsing.time-limit allows");
        assertThat(parsing.abandoned()).isZero();
    }

    @Test
    void a_readable_document_may_take_longer_later() {
        Supplier<String> slow = () -> {
            long until = System.nanoTime() + Duration.ofMillis(150).toNanos();
            await().until(() -> System.nanoTime() > until);
            return "read";
        };

        assertThat(parsing.again(slow)).isEqualTo("read");
    }

    @Test
    void a_reader_that_does_not_end_is_abandoned_and_counted_until_it_does() {
        assertThatThrownBy(() -> parsing.first(this::stuck)).isInstanceOf(ParsingStopped.class);

        assertThat(parsing.abandoned()).isEqualTo(1);
        assertThat(parsing.isClosed()).isFalse();
        assertThat(parsing.first(() -> "the next one")).isEqualTo("the next one");
        letGo.set(true);
        await().until(() -> parsing.abandoned() == 0);
        assertThat(left).isEmpty();
    }

    @Test
    void past_the_set_number_nothing_more_is_read_and_the_process_leaves() {
        assertThatThrownBy(() -> parsing.first(this::stuck)).isInstanceOf(ParsingStopped.class);
        assertThatThrownBy(() -> parsing.first(this::stuck)).isInstanceOf(ParsingStopped.class);

        assertThat(left).singleElement().asString().contains("2 parsers are stuck");
        assertThat(parsing.isClosed()).isTrue();
        assertThatThrownBy(() -> parsing.first(() -> "another"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("until the program is started again");
    }

    @Test
    void no_more_documents_are_read_at_once_than_set() throws Exception {
        var reading = new AtomicInteger();
        var most = new AtomicInteger();
        var all = new ArrayList<CompletableFuture<String>>();
        var together = new CountDownLatch(1);
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.supplyAsync(() -> parsing.again(() -> {
                most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                together.countDown();
                reading.decrementAndGet();
                return "read";
            })));
        }
        together.await();

        assertThat(all).allSatisfy(one -> assertThat(one.get()).isEqualTo("read"));
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void reading_within_reading_is_one() {
        assertThat(parsing.first(
                        () -> parsing.again(() -> Thread.currentThread().getName())))
                .startsWith("parsing-");
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : 1 + deeper(depth + 1);
    }

    private static String waitingForEver() {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // a parser in an endless loop, polite to the other tests
    private String stuck() {
        while (!letGo.get()) {
            Thread.yield();
        }
        return "too late";
    }
}
