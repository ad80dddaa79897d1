package press.broadside.release;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.intake.StatementNames;
import press.broadside.language.LanguageProfiles;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReleaseSettings.class)
class ReleaseConfiguration {
    @Bean
    Holds holds(JdbcClient database) {
        return new Holds(database);
    }

    @Bean
    Releases releases(
            JdbcClient database,
            Editions editions,
            StatementNames statements,
            Sections sections,
            Shown shown,
            LanguageProfiles profiles,
            Announcer announcer,
            TransactionOperations transactions,
            ReleaseSettings settings,
            Clock clock) {
        return wired(
                database,
                editions,
                statements,
                sections,
                shown,
                profiles,
                announcer,
                transactions,
                settings,
                clock,
                new PatientClock(clock, System::nanoTime, settings.clockPatience()));
    }

    static Releases wired(
            JdbcClient database,
            Editions editions,
            StatementNames statements,
            Sections sections,
            Shown shown,
            LanguageProfiles profiles,
            Announcer announcer,
            TransactionOperations transactions,
            ReleaseSettings settings,
            Clock clock,
            Clock patient) {
        var store = new ReleaseStore(database);
        var doors = new Doors(store, editions, patient);
        return new Releases(
                store,
                doors,
                new Notices(profiles),
                editions,
                statements,
                sections,
                new Effects(editions, sections, shown, doors),
                announcer,
                transactions,
                settings,
                clock);
    }
}
