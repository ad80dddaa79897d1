package press.broadside.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts tries in the database, for all nodes together: so many in any window of time pass, the others must wait. */
final class Throttle {
    private final JdbcClient database;
    private final Clock clock;
    private final int most;
    private final Duration window;

    Throttle(JdbcClient database, Clock clock, int most, Duration window) {
        this.database = database;
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /** Counts a try. Empty: it passes; otherwise how long to wait for the next that does. */
    Optional<Duration> delay(String what) {
        forgetOld();
        while (true) {
            long now = clock.millis();
            Optional<String> written = written(what);
            List<Long> recent = recent(written.orElse(""), now);
            if (recent.size() >= most) {
                return Optional.of(Duration.ofMillis(recent.get(recent.size() - most) + window.toMillis() - now));
            }
            String grown = Stream.concat(recent.stream(), Stream.of(now))
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            if (written.isEmpty() ? began(what, grown, now) : changed(what, written.get(), grown, now)) {
                return Optional.empty();
            }
        }
    }

    /** A try that was right does not count. */
    void forgive(String what) {
        boolean done = false;
        while (!done) {
            Optional<String> written = written(what).filter(times -> !times.isEmpty());
            done = written.isEmpty()
                    || changed(
                            what,
                            written.get(),
                            written.get().substring(0, Math.max(0, written.get().lastIndexOf(' '))),
                            clock.millis());
        }
    }

    private Optional<String> written(String what) {
        return database.sql("select times from sign_in_try where what = :what")
                .param("what", what)
                .query(String.class)
                .optional();
    }

    private List<Long> recent(String times, long now) {
        return LongStream.of(Stream.of(times.split(" ", -1))
                        .filter(time -> !time.isEmpty())
                        .mapToLong(Long::parseLong)
                        .toArray())
                .filter(time -> time > now - window.toMillis())
                .boxed()
                .toList();
    }

    private boolean began(String what, String times, long now) {
        return database.sql("""
                        insert into sign_in_try (what, times, last_at)
                        values (:what, :times, :now)
                            on conflict do nothing
                        """)
                        .param("what", what)
                        .param("times", times)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** False where another node was faster. */
    private boolean changed(String what, String before, String times, long now) {
        return database.sql("""
                        update sign_in_try
                           set times = :times, last_at = :now
                         where what = :what
                           and times = :before
                        """)
                        .param("what", what)
                        .param("before", before)
                        .param("times", times)
                        .param("now", now)
                        .update()
                == 1;
    }

    private void forgetOld() {
        database.sql("delete from sign_in_try where last_at < :old")
                .param("old", clock.millis() - window.toMillis())
                .update();
    }
}
