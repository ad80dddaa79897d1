package press.broadside.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PatientClockTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private Instant wall = NOON;
    private long nanos = 7;

    private final Clock clock = new PatientClock(
            new Clock() {
                @Override
                public Instant instant() {
                    return wall;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            },
            () -> nanos,
            Duration.ofHours(1));

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void goes_with_the_wall_clock_in_good_order() {
        pass(Duration.ofDays(40));

        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void does_not_believe_a_leap_forward() {
        wall = wall.plus(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOON);

        pass(Duration.ofMinutes(10));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void believes_a_lead_that_lasts() {
        wall = wall.plus(Duration.ofHours(5));
        assertThat(clock.instant()).isEqualTo(NOON);
        pass(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void believes_a_clock_that_was_set_back_and_not_its_return_before_its_time() {
        wall = wall.minus(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(wall);

        pass(Duration.ofMinutes(1));
        wall = wall.plus(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));

        wall = wall.plus(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_step_back_ends_the_doubt_that_was_and_the_next_leap_waits_its_whole_time() {
        wall = wall.plus(Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo(NOON);
        wall = wall.minus(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(wall);

        pass(Duration.ofHours(1));
        wall = wall.plus(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void a_second_leap_is_not_believed_for_the_patience_of_the_first() {
        wall = wall.plus(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOON);
        pass(Duration.ofMinutes(59));
        wall = wall.plus(Duration.ofDays(365));
        pass(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void follows_small_steps() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMinutes(1));
            wall = wall.plusMillis(900);
            assertThat(clock.instant()).isEqualTo(wall);
        }
    }
}
