package press.broadside.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.broadside.intake.Inbox;
import press.broadside.section.Section;
import press.broadside.section.Sections;

@Command(
        name = "demo",
        description = {
            "Takes the sample statements to the feeds of the sample sections, in a scratch data folder,",
            "and serves them on http://localhost:8080 until stopped."
        })
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", description = "Port to serve on (default: 8080; 0: any free one).")
    private int port = 8080;

    @Option(names = "--once", description = "Do not go on serving: show it, and exit.")
    private boolean once;

    @Override
    public Integer call() throws IOException {
        Path data = Scratch.folder("broadside-demo");
        Path home = Path.of(System.getProperty("broadside.home", "."));
        int served = port == 0 ? freePort() : port; // known before the start: every address begins with it
        var settings = new Settings()
                .with("broadside.data", data)
                .with("server.port", served)
                .with("broadside.public-url", "http://localhost:" + served)
                .with("broadside.console", "ERROR");
        PrintStream screen = System.out;
        screen.println("Starting, with a scratch data folder: " + data);
        try (ConfigurableApplicationContext running = settings.serve()) {
            boolean failed = show(running, home.resolve("samples"), data, screen);
            if (!once) {
                screen.println("Serving until you stop it with Ctrl-C.");
                screen.flush();
                return running.getBean(Leaving.class).awaited();
            }
            return failed ? 1 : 0;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean show(ConfigurableApplicationContext running, Path samples, Path data, PrintStream screen)
            throws IOException {
        var shot = new OneShot(running, data.resolve("editions"));
        for (Path sample : samples(samples)) {
            shot.take(sample);
        }
        boolean failed = shot.carry();
        String base = Addresses.of(running).base();
        new StatusMatrix(running).print(screen);
        screen.println();
        screen.println("Editions and feeds of each section, in " + data.resolve("public") + ":");
        for (Section section : running.getBean(Sections.class).all()) {
            section.locales()
                    .forEach(locale -> screen.println("  " + base + "/" + section.id() + "/" + locale.toLanguageTag()
                            + "/  (feed.atom, feed.rss, feed.json)"));
        }
        screen.println();
        DemoPeople.add(running, screen);
        return failed;
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Inbox.isLeftAlone(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
