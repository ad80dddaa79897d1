package press.broadside.app;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.intake.ShownName;
import press.broadside.provenance.Provenance;
import press.broadside.provenance.Provenances;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "why",
        description = {
            "Says where a published page comes from and where it went: statement, revision, edition, each sentence with",
            "the match, translator and approver that it came by, the sections that show it, and its deliveries.",
            "Times are UTC."
        })
final class WhyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final int SHOWN = 60;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json", description = "Write JSON, one object.")
    private boolean json;

    @Parameters(paramLabel = "ADDRESS|ID", description = "Address of a page, or its path; or an entry's urn:uuid:….")
    private String wanted = "";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            Provenance found = context.getBean(Provenances.class)
                    .of(wanted)
                    .orElseThrow(() -> new IllegalArgumentException("no page or entry is " + ShownName.of(wanted)
                            + "; give the address of a page as feeds have it, or the id of an entry"));
            if (json) {
                line(JSON.writeValueAsString(found));
            } else {
                tell(found);
            }
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private void tell(Provenance found) {
        new Listing("entry", found.id())
                .row("page", found.address())
                .row("published", found.publishedAt() + ", changed " + found.updatedAt())
                .row("edition", found.edition() + ", assembled " + found.assembledAt())
                .row(
                        "revision",
                        found.statement().revision() + ", accepted "
                                + found.statement().acceptedAt())
                .row(
                        "file",
                        ShownName.of(found.statement().fileName()) + ", sha256 "
                                + found.statement().hash())
                .lines()
                .forEach(this::line);
        line("");
        sentences(found).lines().forEach(this::line);
        line(found.shares().entrySet().stream()
                .map(share -> share.getValue() + " " + word(share.getKey()))
                .collect(Collectors.joining(", ")));
        line("");
        sections(found).lines().forEach(this::line);
        line("");
        if (found.deliveries().isEmpty()) {
            line("no deliveries");
        } else {
            deliveries(found).lines().forEach(this::line);
        }
    }

    private static Listing sentences(Provenance found) {
        var table = new Listing("segment", "since", "how", "text");
        found.sentences()
                .forEach(sentence -> table.row(
                        sentence.segment(), sentence.origin().since(), how(sentence.origin()), cut(sentence.target())));
        return table;
    }

    private static String how(Provenance.Origin origin) {
        return switch (origin.way()) {
            case SOURCE -> "as its author wrote it";
            case MEMORY -> "approved by policy" + match(origin);
            case CONFIRMED -> "confirmed by " + origin.approver().orElse("") + match(origin);
            case TRANSLATED ->
                Stream.of(
                                origin.translator().map(who -> "by " + ShownName.of(who) + at(origin.translatedAt())),
                                origin.reviewer()
                                        .map(who -> "reviewed by " + ShownName.of(who) + at(origin.reviewedAt())),
                                origin.approver().map(who -> "approved by " + ShownName.of(who)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
            case NOT_APPROVED -> "not approved";
        };
    }

    private static String word(Provenance.Way way) {
        return switch (way) {
            case SOURCE -> "as their author wrote them";
            case MEMORY -> "from memory, approved by policy";
            case CONFIRMED -> "from memory, confirmed by a person";
            case TRANSLATED -> "translated by a person";
            case NOT_APPROVED -> "not approved";
        };
    }

    private static String match(Provenance.Origin origin) {
        return origin.match()
                .map(match -> ", from memory: " + (match.score() > 0 ? match.score() + " " : "")
                        + ShownName.of(match.from())
                        + match.unit().map(unit -> ", unit " + unit).orElse(""))
                .orElse("");
    }

    private static String at(Optional<Instant> moment) {
        return moment.map(at -> " " + at).orElse("");
    }

    private static String cut(String text) {
        String flat = ShownName.of(text);
        return flat.codePointCount(0, flat.length()) <= SHOWN
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static Listing sections(Provenance found) {
        var table = new Listing("section", "shows", "as", "since", "changed", "gone");
        found.sections()
                .forEach(shown -> table.row(
                        shown.section(),
                        shown.edition(),
                        shown.sort(),
                        shown.publishedAt(),
                        shown.updatedAt(),
                        shown.goneAt().map(Instant::toString).orElse("")));
        return table;
    }

    private static Listing deliveries(Provenance found) {
        var table = new Listing("delivery", "what", "state", "queued", "changed", "where or why");
        found.deliveries()
                .forEach(sent -> table.row(
                        sent.delivery(),
                        sent.act(),
                        sent.state(),
                        sent.queuedAt(),
                        sent.changedAt(),
                        sent.reason().isEmpty() ? sent.place() : sent.reason()));
        return table;
    }

    private void line(String text) {
        spec.commandLine().getOut().println(text);
    }
}
