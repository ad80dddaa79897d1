package press.broadside.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import press.broadside.intake.Outcome;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.TranslatedLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Translators at work all at once, against the whole server on this machine: each saves every five seconds, confirms every
 * sixth time and loads pages in between, two of them at each draft, all of them listening. Says how long saves and pages
 * took, and looks afterwards whether every confirmed text is there: {@code ./broadside bench desk --translators 50 --minutes 10}.
 */
final class DeskBench {
    private static final int STATEMENTS = 5;
    private static final int SENTENCES = 60;
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "tr", "ar");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Queue<Long> saves = new ConcurrentLinkedQueue<>();
    private final Queue<Long> pages = new ConcurrentLinkedQueue<>();
    private final Queue<String> trouble = new ConcurrentLinkedQueue<>();
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();
    private final String base;
    private final long until;

    private DeskBench(String base, long until) {
        this.base = base;
        this.until = until;
    }

    public static void main(String[] arguments) throws Exception {
        int translators = option(arguments, "--translators", 50);
        int minutes = option(arguments, "--minutes", 10);
        Path data = Files.createTempDirectory("bench-desk");
        try (ConfigurableApplicationContext running = new Settings()
                .with("broadside.data", data)
                .with("server.port", 0)
                .with("broadside.console", "ERROR")
                .with("broadside.account.tries", 1_000) // all sign in from one address at the same moment
                .serve()) {
            List<DraftKey> drafts = drafts(running, data);
            for (int i = 0; i < translators; i++) {
                Visitor.make(running, "translator" + i, LANGUAGES.stream().map(tag -> "translator:" + tag).toArray(String[]::new));
            }
            var bench = new DeskBench(
                    Addresses.of(running).base(), System.nanoTime() + Duration.ofMinutes(minutes).toNanos());
            bench.run(translators, drafts);
            bench.tell(running, translators, minutes);
        } finally {
            Scratch.delete(data);
        }
        System.exit(0);
    }

    private static int option(String[] arguments, String name, int usual) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Integer.parseInt(arguments[i + 1]);
            }
        }
        return usual;
    }

    private static List<DraftKey> drafts(ConfigurableApplicationContext running, Path data) throws Exception {
        var drafts = new ArrayList<DraftKey>();
        for (int i = 0; i < STATEMENTS; i++) {
            var text = new StringBuilder("# Statement number " + i + "\n");
            for (int j = 1; j < SENTENCES; j++) {
                text.append("\nSentence ").append(j).append(" of statement ").append(i).append(" says what the other ")
                        .append(j * 31 % 97).append(" do not say about harbour ").append(j * i).append(".\n");
            }
            Path file = Files.writeString(data.resolve("statement" + i + ".md"), text);
            var taken = (Outcome.Accepted)
                    running.getBean(SubmissionDesk.class).take(file, Optional.empty());
            RevisionKey key = taken.revision().key();
            while (running.getBean(Drafts.class).of(key).size() < 10) {
                Thread.sleep(200);
            }
            LANGUAGES.forEach(tag -> drafts.add(new DraftKey(key, Locale.forLanguageTag(tag))));
        }
        return drafts;
    }

    private void run(int translators, List<DraftKey> drafts) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < translators; i++) {
            int number = i;
            DraftKey draft = drafts.get(i % drafts.size());
            var thread = new Thread(() -> translate(number, draft, i(number, drafts.size())));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Of two at one draft, one takes the even segments and one the odd. */
    private static int i(int number, int drafts) {
        return number / drafts % 2;
    }

    private void translate(int number, DraftKey draft, int first) {
        try {
            Visitor visitor = Visitor.signedIn(base, "translator" + number);
            String cookie = visitor.cookies().entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("; "));
            String token = visitor.token("/workbench/account");
            String desk = "/workbench/desk/" + draft.revision().statement() + "/" + draft.locale().toLanguageTag();
            var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            var unused = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(base + desk + "/events")).header("Cookie", cookie).build(),
                    HttpResponse.BodyHandlers.discarding());
            var rows = JSON.readTree(timed(pages, client, cookie, token, "GET", desk + "/rows", "").body()).get("rows");
            Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE.toMillis()));
            int at = first;
            for (int turn = 1; System.nanoTime() < until; turn++) {
                var row = rows.get(at % rows.size());
                String segment = desk + "/" + row.get("id").asString();
                int version = row.get("version").asInt();
                String text = "Satz " + at + " von " + number + ", Fassung " + turn;
                String body = JSON.writeValueAsString(
                        Map.of("revision", 1, "target", text, "base", version, "known", turn % 6 - 1));
                if (turn % 6 == 0) {
                    int status = timed(saves, client, cookie, token, "POST", segment + "/confirm", body).statusCode();
                    if (status == 200) {
                        confirmed.put(draft + "#" + row.get("id").asString(), text);
                        at += 2;
                    } else if (status != 409) {
                        trouble.add("confirm " + status);
                    }
                    rows = JSON.readTree(timed(pages, client, cookie, token, "GET", desk + "/rows", "").body()).get("rows");
                } else {
                    int status = timed(saves, client, cookie, token, "PUT", segment + "/typed", body).statusCode();
                    if (status != 200) {
                        trouble.add("save " + status);
                    }
                }
                if (turn % 3 == 0) {
                    timed(pages, client, cookie, token, "GET", turn % 2 == 0 ? desk : "/workbench/statements/cells", "");
                    timed(pages, client, cookie, token, "GET", segment + "/panel", "");
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (Exception e) {
            trouble.add(e.toString());
        }
    }

    private HttpResponse<String> timed(
            Queue<Long> times, HttpClient client, String cookie, String token, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", cookie)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        times.add(System.nanoTime() - begun);
        if (response.statusCode() >= 500) {
            trouble.add(method + " " + path + ": " + response.statusCode());
        }
        return response;
    }

    private void tell(ConfigurableApplicationContext running, int translators, int minutes) {
        Desk desk = running.getBean(Desk.class);
        long lost = confirmed.entrySet().stream()
                .filter(entry -> !standing(desk, entry.getKey()).equals(entry.getValue()))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d translators, %d minutes: %d saves, p50 %.1f ms, p99 %.1f ms; %d pages, p50 %.1f ms, p99 %.1f ms;"
                        + " %d confirmed texts, %d lost; %d troubles%n",
                translators,
                minutes,
                saves.size(),
                percentile(saves, 0.5),
                percentile(saves, 0.99),
                pages.size(),
                percentile(pages, 0.5),
                percentile(pages, 0.99),
                confirmed.size(),
                lost,
                trouble.size());
        trouble.stream().distinct().limit(5).forEach(System.out::println);
    }

    private static String standing(Desk desk, String place) {
        String[] parts = place.split("#", 2);
        return desk.lines(DraftKey.parse(parts[0])).stream()
                .filter(line -> line.segment().equals(parts[1]))
                .map(TranslatedLine::target)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static double percentile(Queue<Long> times, double share) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
