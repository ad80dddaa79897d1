package press.broadside.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.memory.Housekeeping;
import press.broadside.memory.Selection;

@Command(
        name = "export",
        description = {
            "Writes what holds in the memory as TMX 1.4b, sorted by source, neighbours and language.",
            "The same content gives the same bytes, so that two exports can be compared line by line."
        })
final class MemoryExportCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--to", split = ",", paramLabel = "TAG", description = "Only these languages: de,fr …")
    private List<Locale> languages = List.of();

    @Option(
            names = "--origin",
            split = ",",
            paramLabel = "NAME",
            description = "Only what comes from these files; approved for what was approved here.")
    private List<String> origins = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write, whole or not at all; - for standard output (default).")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var selection = new Selection(Set.copyOf(languages), Set.copyOf(origins));
        Optional<Path> file = out.filter(path -> !path.toString().equals("-"));
        try (var context = store.settings().console()) {
            var memory = context.getBean(Housekeeping.class);
            long units = file.isPresent() ? write(memory, selection, file.get()) : print(memory, selection);
            spec.commandLine().getErr().printf("%,d units written%n", units);
        }
        return 0;
    }

    private static long print(Housekeeping memory, Selection selection) {
        try (var bytes = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
            return memory.export(selection, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("standard output takes no more: " + e.getMessage(), e);
        }
    }

    private static long write(Housekeeping memory, Selection selection, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            long units;
            try (var bytes = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                units = memory.export(selection, bytes);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return units;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
