package press.broadside.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.ConfigurableApplicationContext;
import press.broadside.intake.Outcome;
import press.broadside.intake.RevisionKey;
import press.broadside.publication.GrowthBench;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.TranslatedLine;

/**
 * What publishing costs: from the approval of a statement to the feeds of twelve languages, of one more entry beside many older
 * ones, and of answering readers that ask again, beside nginx: {@code ./broadside bench feeds}, or {@code growth} alone.
 */
final class FeedsBench {
    private static final int SENTENCES = 60;
    private static final int STATEMENTS = 12;
    private static final List<String> LANGUAGES =
            List.of("de", "fr", "es", "it", "pt-BR", "tr", "ar", "ja", "el", "ru", "hi", "pl");

    private final Path folder;

    private FeedsBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench-feeds");
        try {
            var bench = new FeedsBench(folder);
            if (arguments.length > 0 && arguments[0].equals("growth")) {
                bench.growth();
            } else {
                bench.approvals();
                bench.gets();
                bench.growth();
            }
        } finally {
            Scratch.delete(folder);
        }
        System.exit(0);
    }

    /** Everything approved at one stroke, by the whole server on SQLite, until the last of the feeds shows it. */
    private void approvals() throws Exception {
        var times = new ArrayList<Double>();
        try (var running = new Settings()
                .with("broadside.data", folder.resolve("data"))
                .with("broadside.sections", sections())
                .with("server.port", 0)
                .with("broadside.console", "ERROR")
                .serve()) {
            for (int i = 0; i < STATEMENTS; i++) {
                List<DraftKey> drafts = translated(running, i);
                long begun = System.nanoTime();
                Desk desk = running.getBean(Desk.class);
                drafts.forEach(draft -> desk.approve(draft, "mona"));
                for (String language : LANGUAGES) {
                    Path feed = folder.resolve("data/public/" + section(language) + "/" + language + "/feed.atom");
                    while (!Files.readString(feed).contains(title(language, i))) {
                        Thread.sleep(1);
                    }
                }
                times.add((System.nanoTime() - begun) / 1e9);
            }
        }
        List<Double> warm = times.subList(2, times.size()).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "approval of %d segments in %d languages until all feeds show them: middle %.2f s, slowest %.2f s of %d%n",
                SENTENCES,
                LANGUAGES.size(),
                warm.get(warm.size() / 2),
                warm.get(warm.size() - 1),
                warm.size());
    }

    private void growth() throws IOException {
        GrowthBench.Growth growth = GrowthBench.run(folder, 200, 200_000);
        System.out.printf(
                Locale.ROOT,
                "one more entry: %.1f ms beside %,d older ones, %.1f ms beside %,d: %.2f times%n",
                growth.beforeFew() / 1e6,
                growth.few(),
                growth.beforeMany() / 1e6,
                growth.many(),
                growth.beforeMany() / growth.beforeFew());
    }

    private void gets() throws Exception {
        int ours = port();
        int theirs = port();
        Process server = ours(ours);
        Process nginx = nginx(theirs);
        try {
            List<String> paths = LANGUAGES.stream()
                    .map(language -> "/" + section(language) + "/" + language + "/feed.atom")
                    .toList();
            var broadside = new ConditionalGets(ours, paths);
            var peer = new ConditionalGets(theirs, paths);
            await(broadside);
            await(peer);
            broadside.measured(5);
            var unchanged = new double[3][2];
            var gzip = new double[3][2];
            for (int i = 0; i < 3; i++) {
                ConditionalGets.Rate mine = broadside.measured(4);
                ConditionalGets.Rate other = peer.measured(4);
                unchanged[i] = new double[] {mine.unchanged(), other.unchanged()};
                gzip[i] = new double[] {mine.gzip(), other.gzip()};
            }
            tell("unchanged (304)", unchanged);
            tell("whole, by gzip", gzip);
        } finally {
            server.destroy();
            nginx.destroy();
            server.waitFor();
            nginx.waitFor();
        }
    }

    private static void tell(String what, double[][] rounds) {
        double[] middle = Arrays.stream(rounds)
                .sorted((one, other) -> Double.compare(one[0] / one[1], other[0] / other[1]))
                .toList()
                .get(rounds.length / 2);
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f a second, nginx %,.0f: %.2f of it%n",
                what,
                middle[0],
                middle[1],
                middle[0] / middle[1]);
    }

    private static void await(ConditionalGets readers) throws Exception {
        for (int i = 0; ; i++) {
            try {
                readers.measured(1);
                return;
            } catch (Exception notYet) {
                if (i > 60) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }

    private Process ours(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dbroadside.home=" + System.getProperty("broadside.home", "."),
                        "-Dbroadside.sections=" + sections(),
                        "press.broadside.app.Broadside",
                        "serve",
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("serve.log").toFile())
                .start();
    }

    /** With what makes it quick: files that are squeezed already, open files kept, as many workers as processors. */
    private Process nginx(int port) throws IOException {
        Path files = folder.resolve("data/public");
        try (Stream<Path> feeds = Files.walk(files)) {
            for (Path feed : feeds.filter(path -> path.toString().endsWith(".atom")).toList()) {
                try (var squeezed = new GZIPOutputStream(Files.newOutputStream(Path.of(feed + ".gz")))) {
                    Files.copy(feed, squeezed);
                }
            }
        }
        try (Stream<Path> all = Files.walk(folder.resolve("data").getParent())) {
            all.filter(path -> path.startsWith(files) || files.startsWith(path))
                    .forEach(path -> path.toFile().setReadable(true, false));
            folder.toFile().setExecutable(true, false);
        }
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                user root;
                worker_processes auto;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  open_file_cache max=1000 inactive=60s;
                  types { application/atom+xml atom; }
                  gzip_static on;
                  gzip_vary on;
                  add_header X-Content-Type-Options nosniff always;
                  add_header Cache-Control "public, max-age=60";
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(folder, port, files));
        try {
            return new ProcessBuilder("nginx", "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.out").toFile())
                    .start();
        } catch (IOException missing) {
            throw new IOException("nginx is needed to compare with; on Debian: apt-get install nginx-light", missing);
        }
    }

    private static int port() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path sections() throws IOException {
        var yaml = new StringBuilder("sections:\n");
        LANGUAGES.forEach(language -> yaml.append("  - {id: ")
                .append(section(language))
                .append(", name: {")
                .append(language)
                .append(": \"Section ")
                .append(language)
                .append("\"}, locales: [")
                .append(language)
                .append("], zone: UTC, approve: none, channels: []}\n"));
        return Files.writeString(folder.resolve("sections.yaml"), yaml);
    }

    private static String section(String language) {
        return "section-" + language.toLowerCase(Locale.ROOT);
    }

    private static String title(String language, int statement) {
        return "«" + language + "» Statement number " + statement + " of this measurement";
    }

    /** A statement of which everything is translated and nothing approved. */
    private List<DraftKey> translated(ConfigurableApplicationContext running, int statement) throws Exception {
        var text = new StringBuilder("# Statement number " + statement + " of this measurement\n");
        for (int i = 1; i < SENTENCES; i++) {
            text.append("\nSentence %d of statement %d says what the other %d do not say about the harbour.\n"
                    .formatted(i, statement, i * 31 % 97));
        }
        Path file = Files.writeString(folder.resolve("statement" + statement + ".md"), text);
        var taken = (Outcome.Accepted) running.getBean(SubmissionDesk.class).take(file, Optional.empty());
        RevisionKey key = taken.revision().key();
        while (running.getBean(Drafts.class).of(key).size() < LANGUAGES.size()) {
            Thread.sleep(50);
        }
        Desk desk = running.getBean(Desk.class);
        var drafts = new ArrayList<DraftKey>();
        for (String language : LANGUAGES) {
            var draft = new DraftKey(key, Locale.forLanguageTag(language));
            desk.translate(
                    draft,
                    desk.lines(draft).stream()
                            .map(line -> new TranslatedLine(
                                    line.segment(),
                                    line.source(),
                                    new CodedText("«" + language + "» " + line.source().coded())))
                            .toList(),
                    "omar");
            drafts.add(draft);
        }
        return drafts;
    }
}
