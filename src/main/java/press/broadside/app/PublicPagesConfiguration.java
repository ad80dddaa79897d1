package press.broadside.app;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Serves the files under {@code public/} at the root, as any web server could. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicPagesConfiguration {
    private static final int AFTER_OUR_OWN_PAGES = Integer.MAX_VALUE - 2;

    @Bean
    ResourceHttpRequestHandler publicFiles(@Value("${broadside.public-folder}") Path folder) {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new FileSystemResource(folder.toAbsolutePath() + "/")));
        handler.setResourceResolvers(List.of(new Folders(), new PathResourceResolver()));
        handler.setMediaTypes(Map.of(
                "html", new MediaType("text", "html", StandardCharsets.UTF_8),
                "atom", new MediaType("application", "atom+xml"),
                "rss", new MediaType("application", "rss+xml"),
                "json", new MediaType("application", "feed+json")));
        handler.setUseLastModified(true);
        return handler;
    }

    @Bean
    SimpleUrlHandlerMapping publicAddresses(ResourceHttpRequestHandler publicFiles) {
        return new SimpleUrlHandlerMapping(Map.of("/**", publicFiles), AFTER_OUR_OWN_PAGES);
    }

    /** A folder's address shows its index. */
    private static final class Folders extends PathResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            boolean folder = path.isEmpty() || path.endsWith("/");
            return super.resolveResourceInternal(request, folder ? path + "index.html" : path, locations, chain);
        }
    }
}
