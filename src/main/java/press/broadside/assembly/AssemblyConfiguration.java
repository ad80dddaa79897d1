package press.broadside.assembly;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.Changes;
import press.broadside.extraction.DocumentMerger;
import press.broadside.handoff.Announcer;
import press.broadside.intake.Images;
import press.broadside.intake.Statements;
import press.broadside.language.LanguageProfiles;
import press.broadside.section.Sections;
import press.broadside.translation.Drafts;

@Configuration(proxyBeanMethods = false)
class AssemblyConfiguration {
    @Bean
    Corrections corrections(Changes changes, Sections sections, LanguageProfiles profiles) {
        return new Corrections(changes::since, sections, profiles);
    }

    @Bean
    EditionStore editions(
            JdbcClient database,
            Corrections corrections,
            Announcer announcer,
            TransactionOperations transactions,
            ObjectProvider<Clock> clock) {
        return new EditionStore(
                new JdbcEditions(database),
                corrections,
                announcer,
                transactions,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Prospects prospects(Editions editions, Sections sections) {
        return new Prospects(editions, sections);
    }

    @Bean
    BodyTrial bodyTrial() {
        return new BodyTrial();
    }

    @Bean
    Assembly assembly(
            Drafts drafts,
            Statements statements,
            DocumentMerger merger,
            Images images,
            @Value("${broadside.public-url:http://localhost:8080}") URI publicUrl,
            EditionStore store,
            Corrections corrections,
            @Value("${broadside.rehearsal:false}") boolean rehearsing) {
        return new Assembly(drafts, statements, merger, images, publicUrl, store, corrections, rehearsing);
    }
}
