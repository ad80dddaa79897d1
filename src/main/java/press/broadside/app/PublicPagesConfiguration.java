package press.broadside.app;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What readers may see is served at the root; our own screens, below {@code /workbench/}, come first. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicPagesConfiguration {
    @Bean
    SimpleUrlHandlerMapping publicPages(@Value("${broadside.public-folder}") Path folder) {
        return new SimpleUrlHandlerMapping(Map.of("/**", new PublicFiles(folder)), Ordered.LOWEST_PRECEDENCE);
    }
}
