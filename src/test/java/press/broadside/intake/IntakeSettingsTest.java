package press.broadside.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class IntakeSettingsTest {
    @Test
    void only_the_data_folder_has_to_be_set() {
        assertThat(settings(Map.of("broadside.data", "/tmp/x")))
                .isEqualTo(new IntakeSettings(Path.of("/tmp/x"), Duration.ofSeconds(1), IntakeLimits.DEFAULTS));
    }

    @Test
    void sizes_times_and_counts_are_written_as_people_write_them() {
        IntakeSettings settings = settings(Map.of(
                "broadside.data", "/tmp/x",
                "broadside.intake.settle", "500ms",
                "broadside.intake.max-bytes", "1MB",
                "broadside.intake.max-depth", "7"));

        assertThat(settings.settle()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.limits().maxBytes()).isEqualTo(1 << 20);
        assertThat(settings.limits().maxDepth()).isEqualTo(7);
    }

    @Test
    void a_limit_of_nothing_is_a_slip() {
        assertThatThrownBy(() -> settings(Map.of("broadside.data", "/tmp/x", "broadside.intake.max-depth", "0")))
                .hasMessage("broadside.intake.max-depth is 0; set at least 1");
    }

    private static IntakeSettings settings(Map<String, Object> written) {
        var environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        environment.getPropertySources().addFirst(new MapPropertySource("written", written));
        return new IntakeConfiguration().intakeSettings(environment);
    }
}
