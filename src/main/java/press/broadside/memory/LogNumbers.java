package press.broadside.memory;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers of the memory's log: ids and the order of changes. */
final class LogNumbers {
    private final JdbcTemplate jdbc;

    LogNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers that nobody else has. Wants a transaction; whoever writes next waits here until it has ended. */
    Taken take(long count) {
        jdbc.update("update memory_log set seq = seq + ? where id = 1", count);
        Long last = jdbc.queryForObject("select seq from memory_log where id = 1", Long.class);
        return new Taken(Objects.requireNonNull(last) - count);
    }

    /** Hands them out in their order. */
    static final class Taken {
        private long last;

        private Taken(long last) {
            this.last = last;
        }

        long next() {
            return ++last;
        }
    }
}
