package press.broadside.dispatch;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.handoff.WorkSettings;
import press.broadside.release.Gate;
import press.broadside.release.Shown;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
class DispatchConfiguration {
    @Bean
    Destinations destinations(
            Sections sections,
            @Value("${broadside.data}") Path data,
            DispatchSettings settings,
            Handing routes,
            Clock clock) {
        return new Destinations(sections, data, settings, routes, clock);
    }

    @Bean
    Standings standings(JdbcClient database) {
        return new Standings(database);
    }

    @Bean
    Dispatch dispatch(
            Sections sections,
            Destinations destinations,
            Editions editions,
            Shown shown,
            Gate gate,
            JdbcClient database,
            TransactionOperations transactions,
            Announcer announcer,
            DispatchSettings settings,
            WorkSettings work,
            Clock clock) {
        return new Dispatch(
                sections,
                destinations,
                editions,
                shown,
                gate,
                new Ledger(database, clock, work.node()),
                transactions,
                announcer,
                settings,
                clock,
                work.threads());
    }
}
