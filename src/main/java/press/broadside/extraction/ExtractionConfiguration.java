package press.broadside.extraction;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.okapi.Documents;
import press.broadside.handoff.Announcer;
import press.broadside.intake.Parsing;
import press.broadside.intake.Statements;
import press.broadside.language.Segmenter;

@Configuration(proxyBeanMethods = false)
class ExtractionConfiguration {
    @Bean
    Segmenter segmenter(@Value("${broadside.segmentation:translations/segmentation}") Path rules) {
        return Segmenter.withRulesIn(rules);
    }

    @Bean
    LimitedDocuments documents(Segmenter segmenter, Parsing parsing) {
        var documents = new Documents(segmenter);
        return new LimitedDocuments(documents, documents, parsing);
    }

    @Bean
    ReadingTrial readingTrial(
            LimitedDocuments documents,
            Segmenter segmenter,
            @Value("${broadside.extraction.max-segments:100000}") int maxSegments) {
        return new ReadingTrial(documents, segmenter, maxSegments);
    }

    @Bean
    JdbcExtracts extracts(JdbcTemplate jdbc) {
        return new JdbcExtracts(jdbc);
    }

    @Bean
    Extraction extraction(
            Statements statements,
            LimitedDocuments documents,
            Segmenter segmenter,
            JdbcExtracts extracts,
            Announcer announcer,
            TransactionOperations transactions,
            @Value("${broadside.extraction.max-segments:100000}") int maxSegments) {
        return new Extraction(statements, documents, segmenter, extracts, announcer, transactions, maxSegments);
    }

    @Bean
    Changes changes(
            Statements statements,
            Extraction extraction,
            JdbcTemplate jdbc,
            Announcer announcer,
            TransactionOperations transactions) {
        return new Changes(statements, extraction, new JdbcChanges(jdbc), announcer, transactions);
    }
}
