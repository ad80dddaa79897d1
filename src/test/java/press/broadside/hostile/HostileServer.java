package press.broadside.hostile;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import press.broadside.crash.PackagedProgram;
import press.broadside.intake.ShownName;

/** The packaged program on a data folder of its own, with 512 MB of heap and one English-speaking section. */
record HostileServer(Process process, Path folder, Path data, URI address) {
    static HostileServer start(Path folder, Map<String, String> settings) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("inbox"));
        Files.createDirectories(folder.resolve("memory"));
        Files.writeString(folder.resolve("sections.yaml"), """
                sections:
                  - id: press
                    name: { en-GB: "Press" }
                    locales: [en-GB]
                    zone: Europe/London
                    approve: exact
                    channels:
                      - id: archive
                        type: file
                        path: outbox/press
                        carries: document
                """);
        var properties = new HashMap<>(settings);
        properties.put("broadside.intake.settle", "100ms");
        properties.put("logging.config", "classpath:logback-spring.xml"); // the program's own, not the tests'
        properties.put("broadside.sections", folder.resolve("sections.yaml").toString());
        properties.put("broadside.memory.folder", folder.resolve("memory").toString());
        Path log = folder.resolve("log");
        Process process = PackagedProgram.start(log, properties, "serve", "--data", data.toString(), "--port", "0");
        String ready = "Broadside is ready: ";
        await("server ready")
                .atMost(Duration.ofMinutes(2))
                .until(() -> lines(log).contains(ready));
        String line = lines(log).substring(lines(log).indexOf(ready) + ready.length());
        return new HostileServer(process, folder, data, URI.create(line.split(" ", 2)[0]));
    }

    private static String lines(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    String log() throws IOException {
        return lines(folder.resolve("log"));
    }

    /** Whole and at once, with its metadata there before it. */
    void drop(HostileCase hostile) throws IOException {
        Path inbox = data.resolve("inbox");
        if (hostile.meta().isPresent()) {
            Files.write(
                    inbox.resolve(hostile.file() + ".meta.yaml"), hostile.meta().get());
        }
        Path unfinished = Files.write(inbox.resolve(".dropping"), hostile.content());
        Files.move(unfinished, inbox.resolve(hostile.file()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The name that a file goes by from the inbox on. */
    static String shown(HostileCase hostile) {
        return ShownName.of(hostile.file().replace('\\', '_'));
    }

    /** What stands beside files that left the inbox, by the file's name as shown. */
    Map<String, JsonNode> notes() throws IOException {
        var notes = new HashMap<String, JsonNode>();
        for (String shelf : List.of("done", "refused")) {
            try (Stream<Path> files = Files.list(data.resolve(shelf))) {
                for (Path file : files.filter(HostileServer::isNote).toList()) {
                    JsonNode note = new ObjectMapper().readTree(file.toFile());
                    notes.put(note.get("file").asText(), note);
                }
            }
        }
        return notes;
    }

    private static boolean isNote(Path file) {
        return file.getFileName().toString().matches("(?s)[^.].*\\.(receipt|reason)\\.json");
    }

    /** Whether the file has left the inbox: the note is written before, so that it is there then. */
    boolean isNoted(HostileCase hostile) {
        Path inbox = data.resolve("inbox");
        return !Files.exists(inbox.resolve(hostile.file()))
                && !Files.exists(inbox.resolve(hostile.file().replace('\\', '_')));
    }

    boolean isPublished(String slug) {
        return Files.exists(data.resolve("public/press/en-GB/" + slug + ".html"));
    }

    long count(String query) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("store.db"));
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The most that the process ever had in memory, where the system tells: heap, code, stacks and buffers together. */
    String memory() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("unknown")
                        .replaceAll("\\s+", " ")
                : "unknown";
    }

    String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Everything that readers and destinations get. */
    List<Path> output() throws IOException {
        try (Stream<Path> seen = Files.walk(data.resolve("public"));
                Stream<Path> sent = Files.walk(data.resolve("outbox"))) {
            return Stream.concat(seen, sent).filter(Files::isRegularFile).toList();
        }
    }
}
