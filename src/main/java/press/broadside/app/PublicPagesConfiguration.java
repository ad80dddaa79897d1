package press.broadside.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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
    SimpleUrlHandlerMapping publicPages(
            @Value("${broadside.public-folder}") Path folder,
            @Value("${broadside.public-url}") String publicUrl,
            @Value("${broadside.publication.hub:}") String hub,
            Clock clock) {
        var files = new PublicFiles(
                folder,
                URI.create(publicUrl.replaceAll("/+$", "")),
                Optional.of(hub.strip()).filter(address -> !address.isEmpty()).map(URI::create),
                clock);
        return new SimpleUrlHandlerMapping(Map.of("/**", files), Ordered.LOWEST_PRECEDENCE);
    }
}
