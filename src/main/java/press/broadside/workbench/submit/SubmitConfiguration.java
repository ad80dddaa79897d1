package press.broadside.workbench.submit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.broadside.extraction.Extraction;
import press.broadside.language.LanguageProfiles;
import press.broadside.memory.TranslationMemory;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SubmitConfiguration {
    @Bean
    Uploads uploads(
            @Value("${broadside.data}") Path data,
            @Value("${broadside.workbench.uploads-kept:24h}") Duration kept,
            Clock clock) {
        return new Uploads(data.resolve("uploads"), kept, clock);
    }

    @Bean
    Work.Counting counting(
            Extraction extraction, TranslationMemory memory, LanguageProfiles profiles, Sections sections) {
        return new Work.Counting(extraction, memory, profiles, sections);
    }
}
