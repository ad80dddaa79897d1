package press.broadside.dispatch;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
    @Bean
    Dispatch dispatch(
            Sections sections,
            Editions editions,
            JdbcClient database,
            TransactionOperations transactions,
            Announcer announcer,
            Clock clock) {
        return new Dispatch(sections, editions, new Ledger(database, clock), transactions, announcer, clock);
    }
}
