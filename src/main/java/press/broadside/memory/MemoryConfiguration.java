package press.broadside.memory;

import java.nio.file.Path;
import java.time.Clock;
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
    TranslationMemory memory(
            Extracts extracts,
            Sections sections,
            JdbcTemplate jdbc,
            TransactionOperations transactions,
            SentenceSplitter splitter,
            MemorySettings settings) {
        var store = new JdbcMemoryStore(jdbc, transactions);
        var index = new ScanningIndex(settings.score(), splitter);
        return new TranslationMemory(extracts, sections, store, index, splitter, settings, Clock.systemUTC());
    }

    @Bean
    Concordance concordance(
            JdbcTemplate jdbc,
            TransactionOperations transactions,
            @Value("${broadside.memory.concordance}") Path file) {
        return new Concordance(new JdbcMemoryStore(jdbc, transactions), file);
    }
}
