package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineAnswersTest {
    @Test
    void answers_come_in_the_order_of_the_lines_though_the_first_takes_longest() throws IOException {
        var others = new CountDownLatch(99);
        String lines = IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        var answers = new ArrayList<String>();

        new LineAnswers<String>()
                .give(
                        new BufferedReader(new StringReader(lines)),
                        2,
                        line -> {
                            if (line.equals("0")) {
                                awaited(others);
                            }
                            others.countDown();
                            return line;
                        },
                        answers::add,
                        () -> {});

        assertThat(answers).isEqualTo(lines.lines().toList());
    }

    @Test
    void a_line_that_cannot_be_read_ends_it_after_the_answers_before() {
        var answers = new ArrayList<String>();
        var breaking = new BufferedReader(new Reader() {
            private boolean read;

            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                if (read) {
                    throw new IOException("the disk is gone");
                }
                read = true;
                "one\n".getChars(0, 4, buffer, from);
                return 4;
            }

            @Override
            public void close() {}
        });

        assertThatThrownBy(() -> new LineAnswers<String>().give(breaking, 1, line -> line, answers::add, () -> {}))
                .hasMessage("the disk is gone");
        assertThat(answers).isEqualTo(List.of("one"));
    }

    @Test
    void times_are_summed_up() {
        var times = new LookupTimes();
        for (int i = 1; i <= 2_000; i++) {
            times.add(i * 1_000L);
        }

        assertThat(times).hasToString("count 2000, p50 1.000 ms, p95 1.900 ms, total 2001.000 ms");
        assertThat(new LookupTimes()).hasToString("count 0, p50 0.000 ms, p95 0.000 ms, total 0.000 ms");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
