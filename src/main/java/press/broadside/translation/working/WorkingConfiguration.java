package press.broadside.translation.working;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.Extracts;
import press.broadside.translation.Desk;

@Configuration(proxyBeanMethods = false)
class WorkingConfiguration {
    @Bean
    TypedTexts typedTexts(JdbcClient database, Clock clock) {
        return new TypedTexts(database, clock);
    }

    @Bean
    Heirs heirs(
            TypedTexts texts, Extracts extracts, Desk desk, JdbcClient database, TransactionOperations transactions) {
        return new Heirs(texts, extracts, desk, database, transactions);
    }

    @Bean
    Pulse pulse(JdbcClient database) {
        return new Pulse(database);
    }

    @Bean
    Verdicts verdicts(JdbcClient database, Clock clock) {
        return new Verdicts(database, clock);
    }

    @Bean
    Remarks remarks(JdbcClient database, Clock clock) {
        return new Remarks(database, clock);
    }

    @Bean
    Presences presences(JdbcClient database, Clock clock) {
        return new Presences(database, clock);
    }
}
