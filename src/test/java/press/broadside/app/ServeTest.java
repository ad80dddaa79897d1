package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.intake.image.TestPictures;

/** A server as its users meet it: an inbox, feeds, pages for operators, and the commands that work beside it. */
@Tag("packaged")
class ServeTest {
    @TempDir
    private static Path folder;

    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        Newsdesk.fill(folder);
        Files.createDirectories(folder.resolve("memory"));
        Files.copy(folder.resolve("own.tmx"), folder.resolve("memory/own.tmx"));
        Files.writeString(folder.resolve("settings.yaml"), """
                broadside:
                  sections: %1$s/sections.yaml
                  memory.folder: %1$s/memory
                  public-url: https://news.example.org
                """.formatted(folder));
        server = Server.start(folder, "data");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void publishes_what_is_put_into_the_inbox() throws Exception {
        server.drop("garden.txt", "The garden is ours\n\nCome to the garden on Sunday.\n");

        server.until("/north/de/feed.json", "Der Garten gehört uns");
        server.until("/north/en-GB/the-garden-is-ours.html", "Come to the garden on Sunday.");
        await().until(() -> Files.exists(server.data().resolve("done/garden.txt")));
        assertThat(server.data().resolve("done/garden.txt.receipt.json"))
                .content()
                .contains("\"accepted\"");
        assertThat(server.data().resolve("inbox/garden.txt")).doesNotExist();
    }

    @Test
    void publishes_a_folder_with_its_photograph_and_replaces_that_in_a_language() throws Exception {
        Path made = Files.createDirectories(folder.resolve("lighthouse"));
        Files.writeString(made.resolve("text.md"), "# The lighthouse\n\n![](light.jpg)\n\nIt stays lit.\n");
        Files.write(made.resolve("light.jpg"), TestPictures.photograph(80, 60, 1));
        Files.move(made, server.data().resolve("inbox/lighthouse"), StandardCopyOption.ATOMIC_MOVE);

        server.until("/north/en-GB/the-lighthouse.html", "/images/");
        await().until(() -> Files.exists(server.data().resolve("done/lighthouse/light.jpg")));
        String page = server.get("/north/en-GB/the-lighthouse.html").body();
        String picture = page.replaceAll("(?s).*og:image\" content=\"https://news.example.org([^\"]+).*", "$1");
        HttpResponse<String> response = server.get(picture);
        assertThat(response.headers().map())
                .containsEntry("content-type", List.of("image/jpeg"))
                .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"))
                .containsEntry("x-content-type-options", List.of("nosniff"));

        String receipt = Files.readString(server.data().resolve("done/lighthouse.receipt.json"));
        String statement = receipt.replaceAll("(?s).*\"statement\" : \"([^\"]+)\".*", "$1");
        Path other = Files.write(folder.resolve("night.png"), TestPictures.png(30, 20));
        Ended replaced = server.command("image", statement, "light.jpg", "--locale", "en-GB", other.toString());
        assertThat(replaced.code()).as(replaced.err()).isZero();
        server.until("/north/en-GB/the-lighthouse.html", "width=\"30\" height=\"20\"");
        assertThat(server.command("image", statement).out())
                .contains("light.jpg  JPEG, 80 × 60 pixels", "  en-GB  PNG, 30 × 20 pixels");
        Ended restored = server.command("image", statement, "light.jpg", "--locale", "en-GB", "--remove");
        assertThat(restored.code()).isZero();
        server.until("/north/en-GB/the-lighthouse.html", "width=\"80\" height=\"60\"");
        assertThat(server.command("image", statement, "light.jpg").code()).isEqualTo(2);
    }

    @Test
    void leaves_a_file_alone_until_it_rests() throws Exception {
        Path growing = server.drop("growing.txt", "A text that grows\n");
        var lines = new AtomicInteger();
        int last = 20;
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(growing).exists();
            Files.writeString(growing, "\nLine number " + lines.incrementAndGet() + ".\n", StandardOpenOption.APPEND);
            return lines.get() == last;
        });

        server.until("/north/en-GB/a-text-that-grows.html", "Line number " + last + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "/,                      text/html",
        "/north/,                text/html",
        "/north/de/,             text/html",
        "/north/de/feed.atom,    application/atom+xml",
        "/south/ar/feed.rss,     application/rss+xml",
        "/north/en-GB/feed.json, application/feed+json",
        "/login,                 text/html",
        "/actuator/health,       application/vnd.spring-boot.actuator",
    })
    void serves_each_address_as_what_it_is(String path, String type) throws Exception {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith(type);
        assertThat(response.body()).isNotBlank();
    }

    @Test
    void says_that_a_page_is_not_there() throws Exception {
        assertThat(server.get("/north/de/nothing.html").statusCode()).isEqualTo(404);
        assertThat(server.get("/north/de/..%2f..%2f..%2fstore.db").statusCode()).isIn(400, 404);
    }

    @Test
    void tells_its_health_and_what_it_carried() throws Exception {
        server.submit("health.txt", "All is well\n\nWe are here.\n");

        server.until("/actuator/health", "\"status\":\"UP\"");
        server.until("/actuator/metrics/broadside.work", "\"tag\":\"stage\"");
        server.until("/actuator/metrics/broadside.work?tag=stage:publication", "\"statistic\":\"COUNT\"");
    }

    @Test
    void publishes_what_people_translate_and_remembers_it_for_the_next_statement() throws Exception {
        String statement = server.submit("harbour.txt", """
                The harbour speaks

                The crane stands still.

                We stay together.

                Come on Monday.
                """);
        server.untilStatus(statement, "de", "0 of 4");

        Ended table = server.command("translate", "--to", "de", "--statement", statement, "--show");
        assertThat(table.lines()).hasSize(4).allMatch(line -> line.startsWith(statement + "/r1#"));
        Path filled = Files.writeString(folder.resolve("german.tsv"), germanFor(table.lines()));
        Ended taken = server.command("translate", "--to", "de", filled.toString());
        assertThat(taken.out()).isEqualToIgnoringNewLines("4 translations taken, 0 lines not");
        Ended approved = server.command("approve", "--to", "de", statement);
        assertThat(approved.out()).isEqualToIgnoringNewLines(statement + "/r1/de: 4 approved, complete");

        server.until("/north/de/feed.atom", "Der Hafen spricht");
        server.until("/north/de/the-harbour-speaks.html", "Wir bleiben zusammen.");
        assertThat(server.get("/north/de/feed.atom").body())
                .contains("https://news.example.org/north/de/the-harbour-speaks.html");
        server.untilNothingWaits();

        String next = server.submit("monday.txt", """
                The harbour speaks again on Monday

                The crane stands still.

                We stay together.

                Come on Monday.
                """);
        server.untilStatus(next, "de", "3 of 4");
        assertThat(server.command("translate", "--to", "de", "--statement", next, "--show")
                        .out())
                .contains("\tWir bleiben zusammen.\n");
    }

    private static String germanFor(List<String> lines) {
        Map<String, String> german = Map.of(
                "The harbour speaks", "Der Hafen spricht",
                "The crane stands still.", "Der Kran steht still.",
                "We stay together.", "Wir bleiben zusammen.",
                "Come on Monday.", "Kommt am Montag.");
        var filled = new StringBuilder();
        lines.forEach(line -> filled.append(line.stripTrailing())
                .append('\t')
                .append(german.get(line.split("\t", -1)[1]))
                .append('\n'));
        return filled.toString();
    }

    @Test
    void takes_a_refused_file_again_when_it_was_mended() throws Exception {
        server.drop("notice.txt", "A notice\u0000\n\nWith a hole.\n");
        Path refused = server.data().resolve("refused/notice.txt");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(refused));
        assertThat(server.data().resolve("refused/notice.txt.reason.json"))
                .content()
                .contains("NUL");

        Files.writeString(refused, "A notice\n\nWithout a hole.\n");
        Ended retried = server.command("retry");

        assertThat(retried.out()).startsWith("1 refused files are in the inbox again");
        server.until("/north/en-GB/a-notice.html", "Without a hole.");
        assertThat(server.data().resolve("refused")).isEmptyDirectory();
    }

    @Test
    void does_not_share_its_data_folder_with_a_second_server() throws Exception {
        Ended second = server.command("serve", "--port", "0");

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err().lines().toList())
                .last()
                .asString()
                .startsWith("broadside: ")
                .contains("in use by another Broadside");
    }

    @Test
    void hands_its_work_back_when_it_is_stopped() throws Exception {
        Server stopped = Server.start(folder, "stopped");
        for (int i = 0; i < 20; i++) {
            stopped.drop("statement-" + i + ".txt", "Statement number " + i + "\n\nWe are " + i + ".\n");
        }
        await().until(() -> stopped.count("select count(*) from scheduled_tasks") > 0);

        int code = stopped.stop();

        assertThat(code).isIn(0, 143);
        assertThat(stopped.count("select count(*) from scheduled_tasks where picked = 1"))
                .isZero();
    }

    /** A server process on a data folder of its own. */
    private record Server(Process process, Path data, URI address, Path settings) {
        static Server start(Path folder, String name) throws Exception {
            Path data = folder.resolve(name);
            Path settings = folder.resolve("settings.yaml");
            Path log = folder.resolve(name + ".log");
            Process process = Launcher.command(
                            "serve", "--port", "0", "--data", data.toString(), "--config", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            String ready = "Broadside is ready: ";
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.readString(log).contains(ready) || !process.isAlive());
            String line = Files.readString(log)
                    .lines()
                    .filter(said -> said.startsWith(ready))
                    .findFirst()
                    .orElseThrow();
            return new Server(
                    process, data, URI.create(line.substring(ready.length()).split(" ", 2)[0]), settings);
        }

        int stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("ends within 30 seconds")
                    .isTrue();
            return process.exitValue();
        }

        /** Under a name that is left alone first, as the documentation advises. */
        Path drop(String name, String text) throws IOException {
            Path unfinished = Files.writeString(data.resolve("inbox").resolve(name + ".part"), text);
            return Files.move(unfinished, data.resolve("inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }

        Ended command(String name, String... arguments) throws Exception {
            var all = new ArrayList<>(List.of(name, "--data", data.toString(), "--config", settings.toString()));
            all.addAll(List.of(arguments));
            return Ended.command(all.toArray(String[]::new));
        }

        /** The statement's id. */
        String submit(String name, String text) throws Exception {
            Path file = Files.writeString(
                    Files.createTempDirectory(folder, "submitted").resolve(name), text);
            Ended submitted = command("submit", file.toString());
            assertThat(submitted.code()).as(submitted.err()).isZero();
            assertThat(submitted.out()).startsWith(name + ": accepted as ");
            return submitted.lines().get(0).replaceAll(".* as (.*)/r1", "$1");
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofString());
        }

        void until(String path, String text) {
            await(text + " at " + path)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> get(path).body().contains(text));
        }

        void untilStatus(String statement, String language, String counts) {
            await(statement + " in " + language + ": " + counts)
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> status(statement, language).contains(counts));
        }

        private String status(String statement, String language) throws Exception {
            List<String> lines = command("status").lines();
            return lines.stream()
                    .dropWhile(line -> !line.equals(statement + "/r1"))
                    .filter(line -> line.startsWith("  " + language + " "))
                    .findFirst()
                    .orElse("");
        }

        void untilNothingWaits() {
            await().atMost(Duration.ofSeconds(20)).until(() -> count("select count(*) from scheduled_tasks") == 0);
        }

        long count(String query) throws Exception {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("store.db"));
                    var rows = connection.createStatement().executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
