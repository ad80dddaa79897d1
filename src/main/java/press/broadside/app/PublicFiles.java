package press.broadside.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import press.broadside.text.Sha256;

/** Serves the files below one folder, as any web server could: nothing but reading, and nothing outside of it. */
final class PublicFiles implements HttpRequestHandler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "atom", "application/atom+xml",
            "rss", "application/rss+xml",
            "json", "application/feed+json",
            "jpg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp");
    /** A picture's name is the hash of its content: under one address it never changes. */
    private static final Pattern PICTURE = Pattern.compile("[0-9a-f]{64}\\.[a-z]+");

    private static final String NOTHING_HERE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>
            <body><h1>There is nothing here</h1><p><a href="/">All sections and editions</a></p></body></html>
            """;

    private final Path folder;

    PublicFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<Path> file = file(request.getRequestURI());
        if (file.isPresent()) {
            send(file.get(), request, response);
        } else if (Files.isDirectory(below(request.getRequestURI()).orElse(folder.resolve("none")))) {
            response.setHeader("Location", request.getRequestURI() + "/");
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        } else {
            tellNothingHere(response);
        }
    }

    /** The file at an address; a folder's address means its index. */
    private Optional<Path> file(String address) {
        String asked = address.endsWith("/") ? address + "index.html" : address;
        return below(asked)
                .filter(path -> TYPES.containsKey(suffix(path)))
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
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

    private static void send(Path file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = Files.readAllBytes(file);
        long modified = Files.getLastModifiedTime(file).toMillis();
        response.setContentType(TYPES.get(suffix(file)));
        String name = file.getFileName().toString();
        boolean picture = PICTURE.matcher(name).matches();
        response.setHeader("Cache-Control", picture ? "public, max-age=31536000, immutable" : "public, max-age=60");
        String fingerprint = picture ? name.substring(0, 64) : Sha256.of(content);
        if (new ServletWebRequest(request, response).checkNotModified(fingerprint, modified)) {
            return;
        }
        response.setContentLength(content.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(content);
        }
    }

    private static void tellNothingHere(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(TYPES.get("html"));
        response.getOutputStream().write(NOTHING_HERE.getBytes(StandardCharsets.UTF_8));
    }

    private static String suffix(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
