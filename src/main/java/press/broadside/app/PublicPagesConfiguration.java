package press.broadside.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves the files under {@code public/} at the root, as any web server could. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicPagesConfiguration {
    private static final int AFTER_OUR_OWN_PAGES = Integer.MAX_VALUE - 2;

    @Bean
    ResourceHttpRequestHandler publicFiles(@Value("${broadside.public-folder}") Path folder) {
        var handler = new PublicFolder();
        handler.setLocations(List.of(new FileSystemResource(folder.toAbsolutePath() + "/")));
        handler.setUseLastModified(true);
        return handler;
    }

    @Bean
    SimpleUrlHandlerMapping publicAddresses(ResourceHttpRequestHandler publicFiles) {
        return new SimpleUrlHandlerMapping(Map.of("/**", publicFiles), AFTER_OUR_OWN_PAGES);
    }

    private static final class PublicFolder extends ResourceHttpRequestHandler {
        private static final Map<String, MediaType> TYPES = Map.of(
                "html", new MediaType("text", "html", StandardCharsets.UTF_8),
                "atom", new MediaType("application", "atom+xml"),
                "rss", new MediaType("application", "rss+xml"),
                "json", new MediaType("application", "feed+json"));

        /** A folder's address shows its index; by itself, Spring has lost the last slash here and answers with 404. */
        @Override
        protected @Nullable Resource getResource(HttpServletRequest request) throws IOException {
            if (request.getRequestURI().endsWith("/")) {
                String attribute = HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE;
                request.setAttribute(attribute, request.getAttribute(attribute) + "/index.html");
            }
            return super.getResource(request);
        }

        /** Before the server's own table, which knows no JSON Feed. */
        @Override
        protected @Nullable MediaType getMediaType(HttpServletRequest request, Resource resource) {
            MediaType ours = TYPES.get(StringUtils.getFilenameExtension(resource.getFilename()));
            return ours == null ? super.getMediaType(request, resource) : ours;
        }
    }
}
