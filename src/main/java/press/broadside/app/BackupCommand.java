package press.broadside.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import press.broadside.app.backup.Backup;

@Command(
        name = "backup",
        description = {
            "Writes all that cannot be made again into one new file, also while the server runs: the database as it is",
            "at one moment, and the files that wait or were refused. Settings, routes and translations are not in it."
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "The backup, a file that is not there yet. Only its owner may read it.")
    private Path file = Path.of("backup.zip");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path target = file.toAbsolutePath().normalize();
        var backup = new Backup(store.settings().existingStore(), store.data());
        var manifest = backup.write(target);
        var out = spec.commandLine().getOut();
        backup.leftOut().forEach(path -> out.println("left out, as it was still changing: " + path));
        out.printf(
                "%s holds %,d entries, %,d bytes unpacked, as of %s%n",
                target, manifest.entries().size(), manifest.size(), manifest.made());
        return 0;
    }
}
