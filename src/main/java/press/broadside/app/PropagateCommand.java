package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Occurrence;
import press.broadside.translation.Propagated;

@Command(
        name = "propagate",
        description = {
            "Carries a segment's translation to other places where the same segment waits between the same neighbours;",
            "with --everywhere also between others, with --into to the places named. Never over an approved text.",
            "What is carried waits for approval there. --undo takes one such step back."
        })
final class PropagateCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "STATEMENT",
            description = "Id, own id or slug of the statement, as ./broadside status shows it.")
    private Optional<String> statement = Optional.empty();

    @Option(names = "--to", paramLabel = "TAG", description = "Language.")
    private Optional<Locale> language = Optional.empty();

    @Option(names = "--segment", paramLabel = "ID", description = "The segment, as translate --show names it: u3.1")
    private Optional<String> segment = Optional.empty();

    @Option(names = "--everywhere", description = "Whatever the neighbours, wherever nobody has translated it.")
    private boolean everywhere;

    @Option(
            names = "--into",
            split = ",",
            paramLabel = "PLACE",
            description = "Only these, as ./broadside repetitions shows them; also over what others translated.")
    private Set<String> places = Set.of();

    @Option(names = "--undo", paramLabel = "NUMBER", description = "Take this propagation back.")
    private Optional<String> undone = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it (default: who runs this command).")
    private String translator = System.getProperty("user.name", "unknown");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        boolean complete = statement.isPresent() && language.isPresent() && segment.isPresent();
        if (undone.isEmpty() && !complete) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "name the statement, --to and --segment; or --undo and the number of a propagation");
        }
        try (var context = store.settings().console()) {
            var desk = context.getBean(Desk.class);
            if (undone.isPresent()) {
                say(desk.undoPropagation(undone.get()) + " places are as they were before");
                return 0;
            }
            return carry(context, desk);
        }
    }

    private int carry(ApplicationContext context, Desk desk) {
        boolean left = false;
        String id = RevisionChoice.id(context, statement.orElseThrow());
        for (DraftKey draft :
                DraftChoice.of(id, List.of(language.orElseThrow())).among(desk)) {
            Propagated propagated = desk.propagate(draft, segment.orElseThrow(), consent(), translator);
            propagated.places().forEach(place -> say(RepetitionsCommand.told(place)));
            propagated
                    .left()
                    .forEach(line -> say(line.segment() + " " + line.problem().orElse("")));
            say(
                    propagated.places().isEmpty()
                            ? "carried nowhere; ./broadside repetitions shows where else it stands"
                            : "carried to %d places; --undo %s takes it back"
                                    .formatted(propagated.places().size(), propagated.id()));
            left |= !propagated.left().isEmpty();
        }
        return left ? 1 : 0;
    }

    private Predicate<Occurrence> consent() {
        if (!places.isEmpty()) {
            return occurrence -> places.contains(occurrence.place());
        }
        return occurrence -> occurrence.waits() && (everywhere || occurrence.sameContext());
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
