package press.broadside.memory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.Extracts;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MemorySettings.class)
class MemoryConfiguration {
    @Bean
    MemoryWriter memoryWriter(JdbcTemplate jdbc, TransactionOperations transactions) {
        return new MemoryWriter(jdbc, transactions);
    }

    @Bean
    Housekeeping housekeeping(JdbcTemplate jdbc, TransactionOperations transactions, MemoryWriter writer, Clock clock) {
        return new Housekeeping(jdbc, transactions, writer, clock);
    }

    @Bean
    TranslationMemory memory(
            Extracts extracts,
            Sections sections,
            JdbcTemplate jdbc,
            MemoryWriter writer,
            Housekeeping housekeeping,
            SentenceSplitter splitter,
            MemorySettings settings,
            Clock clock,
            @Value("${broadside.data}") Path data) {
        var store = new JdbcMemoryStore(jdbc);
        var snapshot = new IndexSnapshot(data.resolve("memory"), settings.score(), splitter);
        var feed = new IndexFeed(store, () -> new UnitIndex(settings.score(), splitter), Optional.of(snapshot));
        return new TranslationMemory(extracts, sections, store, writer, housekeeping, feed, splitter, settings, clock);
    }

    @Bean
    Concordance concordance(JdbcTemplate jdbc, @Value("${broadside.data}") Path data) {
        return new Concordance(new JdbcMemoryStore(jdbc), data.resolve("memory/concordance.db"));
    }
}
