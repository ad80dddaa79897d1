package press.broadside.app;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.release.By;
import press.broadside.release.Effect;
import press.broadside.release.Releases;

/** What every decision on a statement's release needs: which statement, who, why; and what it does where. */
final class DecisionOptions {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "STATEMENT",
            description = "Id, own id or slug of the statement, as ./broadside status shows it.")
    private String statement = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides (default: who runs this command).")
    private String who = System.getProperty("user.name", "unknown");

    @Option(names = "--why", paramLabel = "SENTENCE", description = "The reason, for the log.")
    private String why = "";

    @Option(names = "--dry-run", description = "Say what would happen where, and change nothing.")
    private boolean rehearsal;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    By by() {
        return new By(who, why);
    }

    /** Takes the decision, or rehearses it, and says what it does in each section and language. */
    int decide(BiFunction<Releases, String, List<Effect>> decision) {
        try (var context = store.settings().console()) {
            Releases releases = context.getBean(Releases.class);
            String id = id(context);
            List<Effect> effects =
                    rehearsal ? releases.rehearsed(() -> decision.apply(releases, id)) : decision.apply(releases, id);
            tell(id, effects);
        }
        return 0;
    }

    /** Looks without deciding. */
    int look(BiFunction<Releases, String, List<String>> question) {
        try (var context = store.settings().console()) {
            question.apply(context.getBean(Releases.class), id(context))
                    .forEach(line -> spec.commandLine().getOut().println(line));
        }
        return 0;
    }

    private String id(ApplicationContext context) {
        return RevisionChoice.id(context, statement);
    }

    private void tell(String id, List<Effect> effects) {
        var out = spec.commandLine().getOut();
        if (effects.isEmpty()) {
            out.println(id + ": has no edition yet; what was decided holds when there are some");
        }
        effects.forEach(
                effect -> out.println(effect.section() + " " + effect.locale().toLanguageTag() + ": " + effect.what()));
        if (rehearsal) {
            out.println("a dry run: nothing was changed");
        }
    }

    /** An instant with its offset from UTC. */
    static final class Moment implements CommandLine.ITypeConverter<Instant> {
        @Override
        public Instant convert(String written) {
            try {
                return OffsetDateTime.parse(written).toInstant();
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + written + "' is no moment; write 2026-12-01T09:00:00Z or 2026-12-01T09:00+01:00");
            }
        }
    }

    /** A date and time without a zone. */
    static final class LocalMoment implements CommandLine.ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String written) {
            try {
                return LocalDateTime.parse(written);
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + written + "' is no local time; write 2026-12-01T09:00, without a zone");
            }
        }
    }
}
