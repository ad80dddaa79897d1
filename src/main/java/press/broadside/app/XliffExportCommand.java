package press.broadside.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.xliff.Exchange;
import press.broadside.translation.xliff.XliffVersion;

@Command(
        name = "export",
        description = {
            "Writes a statement's drafts as XLIFF, a file STATEMENT.LOCALE.xlf for each language.",
            "Every segment has a target: its translation as far as it stands, else the English text."
        })
final class XliffExportCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--statement",
            required = true,
            paramLabel = "ID",
            description = "The statement, as ./broadside status shows it; its newest revision, or ID/rN.")
    private String statement = "";

    @Option(names = "--to", required = true, split = ",", paramLabel = "TAG", description = "Languages: de,ar …")
    private List<Locale> languages = List.of();

    @Option(names = "--version", paramLabel = "1.2|2.1", description = "Version of XLIFF (default: 1.2).")
    private String version = XliffVersion.V1_2.number();

    @Option(
            names = "--package",
            paramLabel = "omegat",
            description = "Write OmegaT projects instead, STATEMENT.LOCALE.omegat.zip.")
    private Optional<String> packing = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path out = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        XliffVersion chosen = version();
        packing.filter(kind -> !kind.equals("omegat") || chosen == XliffVersion.V2_1)
                .ifPresent(kind -> {
                    throw wrong("the package is omegat, and has XLIFF 1.2 in it");
                });
        Files.createDirectories(out);
        try (var context = store.settings().console()) {
            var exchange = context.getBean(Exchange.class);
            for (DraftKey draft : chosenDrafts(context)) {
                if (packing.isPresent()) {
                    write(Exchange.packageName(draft), file -> exchange.exportOmegat(draft, file));
                } else {
                    write(Exchange.fileName(draft), file -> exchange.export(draft, chosen, file));
                }
            }
        }
        return 0;
    }

    private XliffVersion version() {
        try {
            return XliffVersion.of(version);
        } catch (IllegalArgumentException e) {
            throw wrong("--version: " + e.getMessage());
        }
    }

    /** All are there, or none is written. */
    private List<DraftKey> chosenDrafts(ApplicationContext context) {
        var drafts = context.getBean(Drafts.class);
        return languages.stream()
                .map(language -> chosenDraft(drafts, language)
                        .orElseThrow(() -> new IllegalArgumentException("there is no draft of " + statement + " in "
                                + language.toLanguageTag() + "; ./broadside status shows those that there are")))
                .toList();
    }

    private Optional<DraftKey> chosenDraft(Drafts drafts, Locale language) {
        if (!statement.contains("/")) {
            return drafts.newest(statement, language);
        }
        var key = new DraftKey(RevisionKey.parse(statement), language);
        return drafts.of(key.revision()).stream().filter(key::equals).findFirst();
    }

    /** Whole, or not at all. */
    private void write(String name, Content content) throws IOException {
        Path unfinished = Files.createTempFile(out, ".xliff", ".part");
        try {
            try (var file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.to(file);
            }
            Files.move(unfinished, out.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        spec.commandLine().getOut().println(out.resolve(name));
    }

    private interface Content {
        void to(OutputStream file) throws IOException;
    }

    private CommandLine.ParameterException wrong(String what) {
        return new CommandLine.ParameterException(spec.commandLine(), what);
    }
}
