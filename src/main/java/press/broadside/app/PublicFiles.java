package press.broadside.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.HttpRequestHandler;

/** Serves the files below one folder, as any web server could: nothing but reading, and nothing outside of it. */
final class PublicFiles implements HttpRequestHandler {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("rss", "application/rss+xml"),
            Map.entry("json", "application/feed+json"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"));
    /** A name that holds a hash of its content: under one address it never changes. */
    private static final Pattern LASTING = Pattern.compile("[0-9a-f]{64}\\.[a-z]+|broadside-[0-9a-f]{12}\\.css");

    private static final Pattern FEED = Pattern.compile("atom|rss|json");

    private static final String NOTHING_HERE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>
            <body><h1>There is nothing here</h1><p><a href="/">All sections and editions</a></p></body></html>
            """;

    private final Path folder;
    private final URI publicUrl;
    private final Optional<URI> hub;
    private final Clock clock;
    private final ServedFiles served = new ServedFiles();

    /**
     * Serves {@code folder}.
     *
     * @param publicUrl under which readers find it, for {@code rel=self}
     * @param hub       that feeds name in {@code rel=hub}
     */
    PublicFiles(Path folder, URI publicUrl, Optional<URI> hub, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.publicUrl = publicUrl;
        this.hub = hub;
        this.clock = clock;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String address = request.getRequestURI();
        Optional<Path> asked = below(address.endsWith("/") ? address + "index.html" : address)
                .filter(path -> TYPES.containsKey(suffix(path)));
        Optional<Path> gone = asked.map(PublicFiles::gone).filter(PublicFiles::isFile);
        if (gone.isPresent()) {
            tell(HttpServletResponse.SC_GONE, Files.readAllBytes(gone.get()), request, response);
        } else if (asked.filter(PublicFiles::isFile).isPresent()) {
            send(asked.get(), request, response);
        } else if (Files.isDirectory(below(address).orElse(folder.resolve("none")))) {
            response.setHeader("Location", address + "/");
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        } else {
            byte[] nothing = NOTHING_HERE.getBytes(StandardCharsets.UTF_8);
            tell(HttpServletResponse.SC_NOT_FOUND, nothing, request, response);
        }
    }

    private Optional<Path> below(String address) {
        try {
            String decoded = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
            Path path = folder.resolve(decoded.replaceFirst("^/+", "")).normalize();
            return path.startsWith(folder) ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no file has such a name
        }
    }

    private void send(Path file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String suffix = suffix(file);
        ServedFiles.Served content = served.read(file);
        boolean squeezed =
                content.squeezed().isPresent() && AcceptedEncoding.takesGzip(request.getHeader("Accept-Encoding"));
        String tag = squeezed ? content.squeezedTag() : content.tag();
        response.setHeader("ETag", tag);
        response.setHeader(
                "Cache-Control",
                LASTING.matcher(file.getFileName().toString()).matches()
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=60");
        response.setDateHeader("Last-Modified", Math.min(content.modified(), clock.millis()));
        if (content.squeezed().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (FEED.matcher(suffix).matches()) {
            hub.ifPresent(address -> response.setHeader("Link", links(address, file)));
        }
        if (Conditions.of(request).isUnchanged(tag, content.modified(), clock.millis())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(TYPES.get(suffix));
        if (squeezed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(squeezed ? content.squeezed().get() : content.bytes(), request, response);
    }

    private String links(URI address, Path file) {
        String self = publicUrl + "/" + folder.relativize(file).toString().replace('\\', '/');
        return "<" + address + ">; rel=\"hub\", <" + self + ">; rel=\"self\"";
    }

    private static void tell(int status, byte[] page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setContentType(TYPES.get("html"));
        write(page, request, response);
    }

    private static void write(byte[] content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLength(content.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(content);
        }
    }

    /** What publication puts beside the place of a page that was withdrawn. */
    private static Path gone(Path page) {
        return page.resolveSibling(page.getFileName() + ".gone");
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String suffix(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
