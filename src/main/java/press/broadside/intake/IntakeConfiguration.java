package press.broadside.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;
import press.broadside.handoff.Announcer;
import press.broadside.intake.image.ImageLimits;
import press.broadside.intake.office.OfficeLimits;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    IntakeSettings intakeSettings(Environment environment) {
        return new IntakeSettings(
                Path.of(environment.getRequiredProperty("broadside.data")),
                environment.getProperty("broadside.intake.settle", Duration.class, IntakeSettings.DEFAULT_SETTLE),
                limits(environment));
    }

    @Bean
    JdbcStatements statements(JdbcClient jdbc) {
        return new JdbcStatements(jdbc);
    }

    @Bean
    JdbcImages images(JdbcClient jdbc) {
        return new JdbcImages(jdbc);
    }

    @Bean
    ImageDesk imageDesk(
            IntakeSettings settings,
            JdbcStatements statements,
            JdbcImages images,
            TransactionOperations transactions,
            Announcer announcer) {
        return new ImageDesk(
                statements, images, transactions, announcer, settings.limits().images(), Clock.systemUTC());
    }

    @Bean
    Intake intake(
            IntakeSettings settings,
            JdbcStatements statements,
            TransactionOperations transactions,
            Announcer announcer,
            Parsing parsing,
            List<Trial> trials) {
        return new Intake(settings.limits(), statements, transactions, announcer, Clock.systemUTC(), parsing, trials);
    }

    @Bean
    Parsing parsing(Environment environment, LastResort lastResort) {
        ParsingSettings defaults = ParsingSettings.DEFAULTS;
        return new Parsing(
                new ParsingSettings(
                        environment.getProperty("broadside.parsing.time-limit", Duration.class, defaults.timeLimit()),
                        environment
                                .getProperty(
                                        "broadside.parsing.stack", DataSize.class, DataSize.ofBytes(defaults.stack()))
                                .toBytes(),
                        environment.getProperty("broadside.parsing.threads", Integer.class, defaults.threads()),
                        environment.getProperty(
                                "broadside.parsing.max-abandoned", Integer.class, defaults.maxAbandoned())),
                lastResort);
    }

    @Bean
    Inbox inbox(IntakeSettings settings, Intake intake) {
        return new Inbox(settings.data(), settings.settle(), intake, Clock.systemUTC());
    }

    private static IntakeLimits limits(Environment environment) {
        IntakeLimits defaults = IntakeLimits.DEFAULTS;
        return new IntakeLimits(
                bytes(environment, "max-bytes", defaults.maxBytes()),
                bytes(environment, "max-meta-bytes", defaults.maxMetaBytes()),
                count(environment, "max-line", defaults.maxLine()),
                count(environment, "max-depth", defaults.maxDepth()),
                count(environment, "max-attributes", defaults.maxAttributes()),
                count(environment, "max-elements", defaults.maxElements()),
                count(environment, "max-definitions", defaults.maxDefinitions()),
                count(environment, "max-block", defaults.maxBlock()),
                count(environment, "max-marks", defaults.maxMarks()),
                count(environment, "max-segments", defaults.maxSegments()),
                imageLimits(environment),
                officeLimits(environment));
    }

    private static ImageLimits imageLimits(Environment environment) {
        ImageLimits defaults = ImageLimits.DEFAULTS;
        return new ImageLimits(
                bytes(environment, "image.max-bytes", defaults.maxBytes()),
                environment.getProperty("broadside.intake.image.max-pixels", Long.class, defaults.maxPixels()),
                count(environment, "image.max-count", defaults.maxCount()),
                environment
                        .getProperty(
                                "broadside.intake.image.max-total-bytes",
                                DataSize.class,
                                DataSize.ofBytes(defaults.maxTotalBytes()))
                        .toBytes());
    }

    private static OfficeLimits officeLimits(Environment environment) {
        OfficeLimits defaults = OfficeLimits.DEFAULTS;
        return new OfficeLimits(
                bytes(environment, "office.max-bytes", defaults.maxBytes()),
                count(environment, "office.max-entries", defaults.maxEntries()),
                bytes(environment, "office.max-inflated", defaults.maxInflated()),
                bytes(environment, "office.max-part", defaults.maxPart()),
                count(environment, "office.max-ratio", defaults.maxRatio()),
                count(environment, "office.max-depth", defaults.maxDepth()),
                count(environment, "office.max-attributes", defaults.maxAttributes()),
                count(environment, "office.max-elements", defaults.maxElements()));
    }

    /** A size such as {@code 5MB} or {@code 5242880}. */
    private static int bytes(Environment environment, String name, int otherwise) {
        DataSize size =
                environment.getProperty("broadside.intake." + name, DataSize.class, DataSize.ofBytes(otherwise));
        return Math.toIntExact(size.toBytes());
    }

    private static int count(Environment environment, String name, int otherwise) {
        return environment.getProperty("broadside.intake." + name, Integer.class, otherwise);
    }
}
