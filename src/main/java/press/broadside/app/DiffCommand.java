package press.broadside.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.extraction.Alignment.Link;
import press.broadside.extraction.Change;
import press.broadside.extraction.Changes;
import press.broadside.extraction.Relation;
import press.broadside.extraction.WordDiff;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "diff",
        description = {
            "Shows what a revision changes: each segment that is not as it was, word by word, and how much it matters.",
            "[-taken out-] {+put in+}; segments are named by their ids, as ./broadside translate --show has them."
        })
final class DiffCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(index = "0", paramLabel = "STATEMENT", description = "Id, own id or slug of the statement.")
    private String statement = "";

    @Parameters(
            index = "1..2",
            arity = "0..2",
            paramLabel = "r1 r2",
            description = "The revisions to compare (default: the newest and the one before).")
    private List<String> revisions = List.of();

    @Option(names = "--json", description = "One line of JSON for the whole, then one for each segment.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (revisions.size() == 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "name two revisions, such as r1 r2, or none");
        }
        try (var context = store.settings().console()) {
            tell(change(context));
        }
        return 0;
    }

    private Change change(ApplicationContext context) {
        List<RevisionKey> all = RevisionChoice.all(context, statement);
        if (revisions.isEmpty() && all.size() < 2) {
            throw new IllegalArgumentException(
                    all.get(0).statement() + " has one revision only; there is nothing to compare");
        }
        RevisionKey former = revisions.isEmpty() ? all.get(all.size() - 2) : RevisionChoice.one(all, revisions.get(0));
        RevisionKey later = revisions.isEmpty() ? all.get(all.size() - 1) : RevisionChoice.one(all, revisions.get(1));
        return context.getBean(Changes.class).between(former, later);
    }

    private void tell(Change change) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(summary(change)));
            change.alignment().links().forEach(link -> out.println(JSON.writeValueAsString(line(link))));
            return;
        }
        lines(change).forEach(out::println);
    }

    /** For people: what is as it was is only counted. */
    static List<String> lines(Change change) {
        var lines = new ArrayList<String>();
        lines.add("%s → r%d: %s%s"
                .formatted(
                        change.alignment().former(),
                        change.alignment().revision().number(),
                        name(change.significance()),
                        change.reasons().isEmpty() ? "" : " (" + String.join("; ", change.reasons()) + ")"));
        change.alignment().links().stream()
                .filter(link -> link.relation() != Relation.UNCHANGED)
                .forEach(link -> lines.add("%-8s %s  %s"
                        .formatted(
                                name(link.relation()),
                                places(link),
                                marked(link).replaceAll("\\R", " "))));
        lines.add(change.alignment().count(Relation.UNCHANGED) + " unchanged");
        return lines;
    }

    private static String places(Link link) {
        String before = ids(link.before());
        String after = ids(link.after());
        return before.isEmpty() ? after : after.isEmpty() ? before : before + " → " + after;
    }

    private static String marked(Link link) {
        return link.isKept() ? text(link.after()).coded() : WordDiff.marked(text(link.before()), text(link.after()));
    }

    private static Map<String, Object> summary(Change change) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("statement", change.alignment().revision().statement());
        summary.put("former", change.alignment().former().number());
        summary.put("revision", change.alignment().revision().number());
        summary.put("significance", name(change.significance()));
        summary.put("reasons", change.reasons());
        return summary;
    }

    private static Map<String, Object> line(Link link) {
        var line = new LinkedHashMap<String, Object>();
        line.put("relation", name(link.relation()));
        line.put("before", link.before().stream().map(Segment::id).toList());
        line.put("after", link.after().stream().map(Segment::id).toList());
        line.put("former", text(link.before()).coded());
        line.put("source", text(link.after()).coded());
        line.put("marked", marked(link));
        return line;
    }

    private static CodedText text(List<Segment> segments) {
        return new CodedText(segments.stream().map(s -> s.text().coded()).collect(Collectors.joining(" ")));
    }

    private static String ids(List<Segment> segments) {
        return segments.stream().map(Segment::id).collect(Collectors.joining(" "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
