package press.broadside.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.broadside.memory.FileMatch;
import press.broadside.memory.FileMemory;
import press.broadside.memory.Score;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "search",
        description = {
            "Looks lines of English text up in files, without a database: each line of standard input is a query,",
            "answered by a line of JSON with every earlier source that is alike enough, best first.",
            "A source counts if it has a target in one of the languages wanted; pt and pt-BR are two languages.",
            "With --best, each language's best: a source is named once, with the languages that it is the best for.",
            "What was loaded and how long the look-ups took is said on standard error."
        })
final class MemorySearchCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--memory",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description = "TMX, or UTF-8 lines of source, tab, language, tab, target. All are one memory.")
    private List<Path> files = List.of();

    @Option(names = "--to", required = true, split = ",", paramLabel = "TAG", description = "Languages wanted.")
    private List<Locale> languages = List.of();

    @Option(
            names = "--floor",
            defaultValue = "70",
            paramLabel = "PERCENT",
            description = "Lowest likeness, 0 to 100 (default: ${DEFAULT-VALUE}).")
    private int floor;

    @Option(
            names = "--score",
            defaultValue = "chars",
            paramLabel = "chars|words",
            converter = CountedThings.class,
            description = "What the likeness counts (default: ${DEFAULT-VALUE}).")
    private Score score = Score.CHARACTERS;

    @Option(names = "--best", description = "Only the best for each language.")
    private boolean best;

    @Option(names = "--threads", paramLabel = "N", description = "Look-ups at a time (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** An answer as it is written, and how long it was looked for. */
    private record Answer(String json, long nanos) {}

    private record Line(String query, List<FileMatch> matches) {}

    @Override
    public Integer call() throws IOException {
        check();
        long begin = System.nanoTime();
        FileMemory memory = FileMemory.of(files, languages, score);
        long loaded = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        var times = new LookupTimes();
        try (BufferedReader queries = StandardInput.lines()) {
            new LineAnswers<Answer>()
                    .give(
                            queries,
                            threads,
                            query -> answer(memory, query),
                            answer -> {
                                out.println(answer.json());
                                times.add(answer.nanos());
                            },
                            out::flush);
        } finally {
            out.flush();
        }
        memory.passedOver().forEach(why -> say("passed over: %s", why));
        double seconds = (loaded - begin) / 1e9;
        say(
                "loaded: %d pairs, %d of them wanted, %d sources, %.3f s",
                memory.size().pairs(), memory.size().targets(), memory.size().sources(), seconds);
        say("looked up: %s, elapsed %.3f ms", times, (System.nanoTime() - loaded) / 1e6);
        return 0;
    }

    private void check() {
        files.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
            throw wrong(
                    "--memory " + file + (Files.isDirectory(file) ? " is a folder; name its files" : " is no file"));
        });
        if (floor < 0 || floor > 100) {
            throw wrong("--floor " + floor + " is out of range; give 0 to 100");
        }
        if (threads < 1) {
            throw wrong("--threads " + threads + " is too few; give 1 or more");
        }
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    private Answer answer(FileMemory memory, String query) {
        long start = System.nanoTime();
        List<FileMatch> matches = best ? memory.best(query, floor) : memory.all(query, floor);
        long nanos = System.nanoTime() - start;
        return new Answer(JSON.writeValueAsString(new Line(query, matches)), nanos);
    }

    private void say(String sentence, Object... words) {
        spec.commandLine().getErr().println(String.format(Locale.ROOT, sentence, words));
    }

    /** {@code chars} and {@code words}; the setting's own word {@code characters} does too. */
    private static final class CountedThings implements CommandLine.ITypeConverter<Score> {
        @Override
        public Score convert(String word) {
            return switch (word) {
                case "chars", "characters" -> Score.CHARACTERS;
                case "words" -> Score.WORDS;
                default -> throw new CommandLine.TypeConversionException("'" + word + "' is neither chars nor words");
            };
        }
    }
}
