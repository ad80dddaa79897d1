package press.broadside.language;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    @Bean
    LanguageProfiles languageProfiles(@Value("${broadside.languages:translations/languages}") Path folder) {
        return LanguageProfiles.in(folder);
    }
}
