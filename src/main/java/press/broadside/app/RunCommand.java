package press.broadside.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.broadside.intake.Inbox;

@Command(
        name = "run",
        description = {
            "Takes every file of a folder through the whole pipeline, and exits.",
            "OUT/<section>/<locale>/ holds feeds and pages, OUT/editions/ the editions in their source's format,",
            "OUT/refused/ what was refused. Standard output has one line of JSON for each file;",
            "pictures that a statement shows go with it.",
            "Exit code: 0 when each file was accepted, known or cleanly refused; 1 when something failed."
        })
final class RunCommand implements Callable<Integer> {
    /** Which matches from memory count as approved without a person. */
    enum Approve {
        NONE,
        CONTEXT,
        EXACT
    }

    private static final Pattern PICTURE = Pattern.compile("(?i).+\\.(?:jpe?g|png|gif|webp)");

    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Folder of the statements.")
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder to go on with (default: a new one, thrown away).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--sections", paramLabel = "FILE", description = "Sections (default: routes/sections.yaml).")
    private Optional<Path> sections = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Takes the folder's only statement as a revision of the one with this id.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--memory",
            paramLabel = "FILE.tmx",
            description = "Translation memory to load beside our own; repeatable.")
    private List<Path> memory = List.of();

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "TAG",
            description = "Only these languages; without --sections, they make up one section called all.")
    private List<Locale> languages = List.of();

    @Option(
            names = "--approve",
            paramLabel = "none|context|exact",
            description =
                    "Which matches count as approved (default: each section's policy; exact for the section all).")
    private Optional<Approve> approve = Optional.empty();

    @Option(
            names = "--pseudo",
            description =
                    "Fill what is not approved with pseudo-translation and publish that as a rehearsal, marked as such.")
    private boolean pseudo;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        var folder = data.map(Path::toAbsolutePath).map(Path::normalize);
        try (var context = settings(folder.isPresent() ? folder.get() : Scratch.folder("broadside-run"))
                .carry()) {
            return run(context);
        }
    }

    private void check() throws IOException {
        require(Files.isDirectory(in), "--in " + in + " is not a folder");
        require(!Files.exists(out) || Files.isDirectory(out), "--out " + out + " is a file; name a folder");
        require(
                id.isEmpty() || (!id.get().isBlank() && files(false).size() == 1),
                "--id names one statement: give it with a folder of one file, and not empty");
        sections.ifPresent(file -> require(Files.isRegularFile(file), "--sections " + file + " is not a file"));
        memory.forEach(file -> require(Files.isRegularFile(file), "--memory " + file + " is not a file"));
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }

    private Settings settings(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(out);
        var settings = new Settings()
                .with("broadside.data", folder)
                .with("broadside.public-folder", out.toAbsolutePath().normalize())
                .with("broadside.console", "ERROR")
                .with("broadside.rehearsal", pseudo);
        sections.ifPresent(file -> settings.with("broadside.sections", file.toAbsolutePath()));
        if (!languages.isEmpty()) {
            settings.with(
                    "broadside.to",
                    languages.stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")));
            if (sections.isEmpty()) {
                settings.with("broadside.sections", "");
            }
        }
        approve.ifPresent(policy -> settings.with("broadside.approve", policy.name()));
        if (!memory.isEmpty()) {
            settings.with(
                    "broadside.memory.files",
                    memory.stream().map(f -> f.toAbsolutePath().toString()).collect(Collectors.joining(",")));
        }
        return settings;
    }

    private int run(ApplicationContext context) throws IOException {
        var once = new OneShot(context, out.toAbsolutePath().normalize());
        Map<Path, OneShot.Taken> taken = new LinkedHashMap<>();
        for (Path file : files(false)) {
            taken.put(file, once.take(file, id));
        }
        for (Path picture : files(true)) {
            if (taken.values().stream().noneMatch(with -> once.showed(with, in.relativize(picture)))) {
                taken.put(picture, once.take(picture));
            }
        }
        boolean failed = once.carry();
        for (var entry : taken.entrySet()) {
            spec.commandLine().getOut().println(once.line(entry.getKey(), entry.getValue()));
        }
        spec.commandLine().getOut().flush();
        return failed ? 1 : 0;
    }

    /** The statements of the folder, or the pictures in it, by name; what is hidden, unfinished or a meta file has no line. */
    private List<Path> files(boolean pictures) throws IOException {
        try (Stream<Path> entries = Files.list(in)) {
            return entries.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !Inbox.isLeftAlone(file.getFileName().toString()))
                    .filter(file -> pictures
                            == PICTURE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
