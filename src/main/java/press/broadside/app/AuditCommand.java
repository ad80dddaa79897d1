package press.broadside.app;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.account.AuditTrail;
import press.broadside.account.AuditTrail.Head;

@Command(
        name = "audit",
        description = {
            "The audit trail: whether it is as it was written, and where it ends.",
            "Keep its head outside of this machine now and then: with it, an end that was cut off is noticed."
        })
final class AuditCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what: audit verify or audit head");
    }

    @Command(name = "head", description = "Prints the number and hash of the last entry, for verify --head.")
    int head(@Mixin StoreOptions store) {
        try (var context = store.settings().console()) {
            spec.commandLine()
                    .getOut()
                    .println(context.getBean(AuditTrail.class).head());
        }
        return 0;
    }

    @Command(
            name = "verify",
            description =
                    "Reads the whole trail; exit code 1, and the first entry that is not as it was, if one is not.")
    int verify(
            @Mixin StoreOptions store,
            @Option(
                            names = "--head",
                            paramLabel = "HEAD",
                            converter = HeadWord.class,
                            description = "A head that was kept; may be given several times.")
                    List<Head> kept) {
        try (var context = store.settings().console()) {
            var verdict = context.getBean(AuditTrail.class)
                    .verify(Optional.ofNullable(kept).orElse(List.of()));
            var out = spec.commandLine().getOut();
            out.println(verdict.broken()
                    .map(flaw -> "NOT as it was written: " + flaw + " (" + verdict.checked() + " entries before are)")
                    .orElse(verdict.checked() + " entries, all as they were written"));
            return verdict.broken().isPresent() ? 1 : 0;
        }
    }

    static final class HeadWord implements CommandLine.ITypeConverter<Head> {
        @Override
        public Head convert(String written) {
            try {
                return Head.parse(written);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }
}
