package press.broadside.translation.xliff;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import press.broadside.intake.Statements;
import press.broadside.memory.TranslationMemory;
import press.broadside.terminology.Terminology;
import press.broadside.translation.Desk;
import press.broadside.translation.Drafts;

@Configuration(proxyBeanMethods = false)
class XliffConfiguration {
    @Bean
    XliffSettings xliffSettings(Environment environment) {
        XliffLimits defaults = XliffLimits.DEFAULTS;
        DataSize bytes = environment.getProperty(
                "broadside.xliff.max-bytes", DataSize.class, DataSize.ofBytes(defaults.maxBytes()));
        return new XliffSettings(
                Path.of(environment.getRequiredProperty("broadside.data")).resolve("handoff"),
                kind(environment.getProperty("broadside.handoff.xliff", "1.2")),
                new XliffLimits(
                        Math.toIntExact(bytes.toBytes()),
                        count(environment, "max-depth", defaults.maxDepth()),
                        count(environment, "max-units", defaults.maxUnits()),
                        count(environment, "max-entries", defaults.maxEntries()),
                        count(environment, "max-ratio", defaults.maxRatio())));
    }

    @Bean
    Exchange exchange(
            Desk desk,
            Drafts drafts,
            Statements statements,
            TranslationMemory memory,
            Terminology terminology,
            JdbcClient jdbc,
            Clock clock,
            XliffSettings settings) {
        return new Exchange(
                desk,
                drafts,
                statements,
                memory::recall,
                terminology::of,
                new ReturnedFiles(jdbc, clock),
                settings.limits());
    }

    @Bean
    HandOut handOut(XliffSettings settings, Exchange exchange, Drafts drafts, TranslationMemory memory) {
        return new HandOut(settings.handOut(), exchange, drafts, memory);
    }

    @Bean
    Returns returns(XliffSettings settings, Exchange exchange) {
        return new Returns(settings.handoff(), exchange);
    }

    private static Optional<HandOut.Kind> kind(String setting) {
        return switch (setting) {
            case "none" -> Optional.empty();
            case "1.2" -> Optional.of(HandOut.Kind.XLIFF_1_2);
            case "2.1" -> Optional.of(HandOut.Kind.XLIFF_2_1);
            case "omegat" -> Optional.of(HandOut.Kind.OMEGAT);
            default ->
                throw new IllegalArgumentException(
                        "broadside.handoff.xliff is '" + setting + "'; give none, 1.2, 2.1 or omegat");
        };
    }

    private static int count(Environment environment, String name, int otherwise) {
        return environment.getProperty("broadside.xliff." + name, Integer.class, otherwise);
    }
}
