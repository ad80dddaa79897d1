package press.broadside.app;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Listed here and run by {@code ./broadside} itself: benchmarks need other engines, which are no part of the program. */
@Command(
        name = "bench",
        description = {
            "Measures: bench memory --corpus DIR compares the translation memory with other engines.",
            "bench desk --translators 50 --minutes 10 has translators at work all at once.",
            "bench feeds times approvals, one more entry beside many, and readers that ask again, beside nginx.",
            "Runs from the sources, which it compiles first; ./broadside bench memory --help explains it."
        })
final class BenchCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Parameters(arity = "0..*", hidden = true)
    private String[] rest = {};

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                rest.length > 0 && List.of("memory", "desk", "feeds").contains(rest[0])
                        ? "benchmarks run from the sources: ./broadside bench " + rest[0]
                        : "say what to measure: ./broadside bench memory --corpus DIR, bench desk or bench feeds");
    }
}
