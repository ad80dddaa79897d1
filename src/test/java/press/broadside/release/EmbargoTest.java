package press.broadside.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbargoTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Embargo local(String time) {
        return new Embargo(Optional.empty(), Optional.of(LocalDateTime.parse(time)));
    }

    @Test
    void a_local_time_ends_by_each_sections_clock() {
        assertThat(local("2026-12-01T09:00").endsIn(BERLIN)).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(local("2026-12-01T09:00").endsIn(ZoneId.of("Asia/Colombo"))).isEqualTo("2026-12-01T03:30:00Z");
    }

    @Test
    void nowhere_before_the_floor() {
        var both = new Embargo(
                Optional.of(Instant.parse("2026-12-01T06:00:00Z")),
                Optional.of(LocalDateTime.parse("2026-12-01T09:00")));

        assertThat(both.endsIn(ZoneId.of("Asia/Colombo"))).isEqualTo("2026-12-01T06:00:00Z");
        assertThat(both.endsIn(BERLIN)).isEqualTo("2026-12-01T08:00:00Z");
    }

    @Test
    void a_time_that_the_clock_leaps_over_is_as_much_later_as_the_leap() {
        assertThat(local("2026-03-29T02:30").endsIn(BERLIN)).isEqualTo("2026-03-29T01:30:00Z"); // 03:30 there
    }

    @Test
    void a_time_that_the_clock_passes_twice_is_the_second_one() {
        assertThat(local("2026-10-25T02:30").endsIn(BERLIN)).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void without_any_moment_it_is_none() {
        assertThatThrownBy(() -> new Embargo(Optional.empty(), Optional.empty()))
                .hasMessageContaining("--until")
                .hasMessageContaining("--local");
    }
}
