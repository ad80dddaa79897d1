package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What those hear who may not: a page for people, a problem (RFC 9457) for programs. */
final class Answers {
    private Answers() {}

    /** For what does not exist and for what is not the caller's to see: the same bytes. */
    static void notThere(HttpServletRequest request, HttpServletResponse response) {
        answer(request, response, 404, "Not there", "There is nothing here, or nothing for you.");
    }

    /** For a change without the token of our own forms, or from another site's page. */
    static void foreign(HttpServletRequest request, HttpServletResponse response) {
        answer(
                request,
                response,
                403,
                "Not taken",
                "This did not come from a page that is still good. Go back, load the page again, and repeat it.");
    }

    /** People are led to the sign-in and from there to where they wanted to be; programs are told. */
    static void whoAreYou(HttpServletRequest request, HttpServletResponse response) {
        if (isForPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            answer(request, response, 401, "Not signed in", "Send a token: Authorization: Bearer …");
            return;
        }
        String to = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/workbench";
        String login = "/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(303);
            response.setHeader("Location", login);
        } else {
            response.setStatus(401); // a piece of a page: the whole page goes to the sign-in
            response.setHeader("HX-Redirect", "/login?to=/workbench");
        }
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, int status, String title, String sentence) {
        boolean program = isForPrograms(request);
        String body = program ? problem(status, title, sentence) : page(title, sentence);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.reset(); // the headers of the chain are written when the answer goes out
        response.setStatus(status);
        response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problem(int status, String title, String sentence) {
        return """
                {"title":"%s","status":%d,"detail":"%s"}
                """.formatted(title, status, sentence);
    }

    private static String page(String title, String sentence) {
        return """
                <!DOCTYPE html>
                <html lang="en" dir="ltr">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%1$s · Broadside</title>
                  <link rel="stylesheet" href="/workbench/assets/workbench.css">
                </head>
                <body>
                <header><h1>%1$s</h1></header>
                <main>
                  <p>%2$s</p>
                  <p><a href="/workbench">Workbench</a></p>
                </main>
                </body>
                </html>
                """.formatted(title, sentence);
    }
}
