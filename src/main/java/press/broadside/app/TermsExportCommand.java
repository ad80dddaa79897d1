package press.broadside.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.terminology.Terminology;
import press.broadside.terminology.TermsFormat;

@Command(name = "export", description = "Writes the whole term base, sorted, so that two of them compare line by line.")
final class TermsExportCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--format",
            paramLabel = "tbx|tbx2|csv",
            description = "TBX-Basic version 3 (default) or 2, or a table.")
    private TermsFormat format = TermsFormat.TBX;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var context = store.settings().console()) {
            var terminology = context.getBean(Terminology.class);
            if (out.isPresent()) {
                write(terminology, out.get().toAbsolutePath());
            } else {
                terminology.export(format, System.out);
            }
        }
        return 0;
    }

    /** Whole, or not at all. */
    private void write(Terminology terminology, Path file) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), ".terms", ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                terminology.export(format, stream);
            }
            Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        spec.commandLine().getOut().println(file);
    }
}
