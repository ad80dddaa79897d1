package press.broadside.terminology;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TerminologySettings.class)
class TerminologyConfiguration {
    @Bean
    Terminology terminology(
            Sections sections,
            JdbcTemplate jdbc,
            TransactionOperations transactions,
            TerminologySettings settings,
            Clock clock) {
        return new Terminology(sections, new JdbcTermStore(jdbc, transactions), settings, clock);
    }
}
