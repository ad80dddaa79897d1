package press.broadside.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.publication.Difference;
import press.broadside.publication.Publication;

@Command(
        name = "check",
        description = {
            "Compares the public files with what the database says they are, and names every difference.",
            "Exit code 1 where there is any: missing, extra or different files. Changes nothing without --mend."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--mend", description = "Write everything again first; extra files stay.")
    private boolean mend;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            Publication publication = context.getBean(Publication.class);
            if (mend) {
                publication.republish();
            }
            List<Difference> differences = publication.check();
            PrintWriter out = spec.commandLine().getOut();
            differences.forEach(difference ->
                    out.println(difference.sort().name().toLowerCase(Locale.ROOT) + "\t" + difference.path()));
            out.println(
                    differences.isEmpty()
                            ? "The public files are as they should be"
                            : differences.size() + " differences; --mend writes what is missing or different again");
            return differences.isEmpty() ? 0 : 1;
        }
    }
}
