package press.broadside.translation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.Extracts;
import press.broadside.handoff.Announcer;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {
    @Bean
    JdbcDrafts drafts(JdbcTemplate database, Extracts extracts, Clock clock) {
        return new JdbcDrafts(database, extracts, clock);
    }

    @Bean
    Desk desk(
            JdbcDrafts drafts,
            JdbcClient jdbc,
            Sections sections,
            TransactionOperations transactions,
            Announcer announcer,
            Clock clock) {
        return new Desk(
                drafts,
                new JdbcSuggestions(jdbc, clock),
                new Propagations(jdbc, clock),
                sections,
                transactions,
                announcer);
    }
}
