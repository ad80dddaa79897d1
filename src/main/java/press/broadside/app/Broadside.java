package press.broadside.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import press.broadside.language.Languages;

/** The command line: every command is one class; those that need no store do not start Spring. */
@Command(
        name = "broadside",
        version = "Broadside 0.1.0",
        scope = ScopeType.INHERIT,
        description = "Publishes one English statement in every language, in each section's own feed.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            SubmitCommand.class,
            RetryCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            StatusCommand.class,
            CheckCommand.class,
            WhyCommand.class,
            PlanCommand.class,
            DiffCommand.class,
            ExtractCommand.class,
            TranslateCommand.class,
            ApproveCommand.class,
            UnapproveCommand.class,
            CorrectCommand.class,
            RaiseCommand.class,
            EmbargoCommand.class,
            ReleaseCommand.class,
            WithdrawCommand.class,
            RepublishCommand.class,
            DeliveriesCommand.class,
            ReplayCommand.class,
            TestMessageCommand.class,
            RepetitionsCommand.class,
            PropagateCommand.class,
            XliffCommand.class,
            TermsCommand.class,
            ImageCommand.class,
            MemoryCommand.class,
            UserCommand.class,
            AuditCommand.class,
            RunCommand.class,
            SegmentCommand.class,
            AlignCommand.class,
            LanguagesCommand.class,
            AnalyseCommand.class,
            BenchCommand.class
        })
public final class Broadside implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help message and exit.")
    private boolean help;

    @SuppressWarnings(
            "UnusedVariable") // picocli reads it; of the program alone, as xliff export has a --version of its own
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print version information and exit.")
    private boolean version;

    private Broadside() {}

    /** Exit code 0 when all went well, 1 when something failed, 2 for wrong arguments. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        return new CommandLine(new Broadside())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((e, command, parsed) -> Failure.told(e, command))
                .setParameterExceptionHandler((e, given) -> Failure.misunderstood(e))
                .registerConverter(Locale.class, Broadside::language)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    private static Locale language(String tag) {
        try {
            return Languages.parse(tag);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "say what to do: ./broadside demo shows it all, ./broadside --help lists the commands");
    }
}
