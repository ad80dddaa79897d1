package press.broadside.workbench.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import press.broadside.account.People;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ShellConfiguration {
    @Bean
    Phrases phrases() {
        return Phrases.shipped();
    }

    @Bean
    ScreenLanguage screenLanguage(Phrases phrases, People people) {
        return new ScreenLanguage(phrases, people);
    }

    /** A language that somebody chooses with {@code ?ui=} stays chosen. */
    @Bean
    WebMvcConfigurer languageChoice() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageChoice())
                        .addPathPatterns("/workbench", "/workbench/**", "/login/**", "/login");
            }
        };
    }
}
