package press.broadside.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import press.broadside.account.Trail;
import press.broadside.app.backup.Manifest;
import press.broadside.app.backup.Restoration;
import press.broadside.publication.Publication;

@Command(
        name = "restore",
        description = {
            "Makes a node of a backup, in an empty data folder and an empty database, and writes its public files anew.",
            "A damaged, truncated or foreign file is refused before anything is written. What waited to be delivered",
            "waits for you: see 'Backup and restore' in docs/operations.md."
        })
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "What ./broadside backup wrote.")
    private Path file = Path.of("backup.zip");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path source = file.toAbsolutePath().normalize();
        Manifest manifest = new Restoration(
                        store.data(),
                        folder ->
                                store.settings().with("broadside.data", folder).store())
                .from(source);
        var out = spec.commandLine().getOut();
        out.printf("%,d entries of %s are restored in %s%n", manifest.entries().size(), manifest.made(), store.data());
        try (var context = store.settings().console()) {
            context.getBean(Trail.class).record("", "restore", "node", "backup of " + manifest.made());
            var publication = context.getBean(Publication.class);
            publication.republish();
            int differences = publication.check().size();
            out.println(
                    differences == 0
                            ? "The public files are as they should be. Start with ./broadside serve; then look at"
                                    + " ./broadside deliveries --state failed"
                            : differences + " public files differ; ./broadside check names them");
            return differences == 0 ? 0 : 1;
        }
    }
}
