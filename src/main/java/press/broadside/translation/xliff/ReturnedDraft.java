package press.broadside.translation.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.broadside.text.Code;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Desk;
import press.broadside.translation.Draft;
import press.broadside.translation.Suggestion;
import press.broadside.translation.TakenLine;
import press.broadside.translation.TranslatedLine;
import press.broadside.translation.Translation;

/**
 * A document that came back, segment by segment against the draft as it was handed out and as it is now. The desk applies
 * what passes, as translated and never more; what is right but comes too late is kept as a suggestion.
 */
final class ReturnedDraft {
    private static final Pattern SOMETHING = Pattern.compile("[^\\s\\p{Z}\\p{Cf}]");
    private static final String APPROVED = "is approved already";
    private static final String RAISED = "counts as translated: approving is done here, not in a file";

    private final Desk desk;
    private final Draft then;
    private final Draft now;
    private final String translator;
    private final Map<String, TextUnit> units = new HashMap<>();
    private final Map<String, Segment> sources;
    private final Successors successors;
    private final Map<String, Returned.Line> passed = new LinkedHashMap<>();
    private final List<TranslatedLine> lines = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<TakenFile.Report> reports = new ArrayList<>();
    private int untouched;

    ReturnedDraft(Desk desk, Draft then, Draft now, String translator) {
        this.desk = desk;
        this.then = then;
        this.now = now;
        this.translator = translator;
        this.sources = then.extract().byId();
        this.successors = new Successors(then, now);
        then.extract().units().forEach(unit -> unit.segments().forEach(segment -> units.put(segment.id(), unit)));
    }

    TakenFile.TakenJob take(Returned returned) {
        Map<String, Long> times =
                returned.lines().stream().collect(Collectors.groupingBy(Returned.Line::id, Collectors.counting()));
        for (Returned.Line line : returned.lines()) {
            if (!units.containsKey(line.id()) || !isInItsUnit(line)) {
                report(
                        line,
                        "unknown",
                        "is no segment of " + then.key().revision() + "; segments can be neither added nor cut anew");
            } else if (times.get(line.id()) > 1) {
                report(line, "repeated", "stands in the file " + times.get(line.id()) + " times");
            } else {
                look(line);
            }
        }
        int translated = apply();
        desk.suggest(now.key(), suggestions);
        return new TakenFile.TakenJob(
                Shown.of(returned.original()),
                now.key().toString(),
                translated,
                untouched,
                suggestions.size(),
                reports);
    }

    /** Spaces of any width and invisible marks are no translation. */
    private static boolean saysSomething(CodedText target) {
        return SOMETHING.matcher(target.plain()).find();
    }

    private boolean isInItsUnit(Returned.Line line) {
        return line.unit().isEmpty() || line.unit().equals(units.get(line.id()).id());
    }

    private void look(Returned.Line line) {
        if (line.oddity().isPresent()) {
            report(line, "codes", line.oddity().get());
        } else if (line.language().filter(tag -> !isOurs(tag)).isPresent()) {
            report(
                    line,
                    "language",
                    "has a target in " + Shown.of(line.language().get()));
        } else if (!isOurSource(line)) {
            report(line, "source", "has another source than the one that was handed out");
        } else if (line.target().filter(ReturnedDraft::saysSomething).isEmpty() || isAsHandedOut(line)) {
            untouched++;
        } else {
            place(line, line.target().get());
        }
    }

    private boolean isOurs(String tag) {
        return tag.equalsIgnoreCase(now.key().locale().toLanguageTag());
    }

    /** The segment's own, or its whole unit's; what was cut otherwise then is told by its print. */
    private boolean isOurSource(Returned.Line line) {
        return Fingerprint.same(line.source(), sources.get(line.id()).text())
                || Fingerprint.same(line.source(), units.get(line.id()).text())
                || line.print().filter(Fingerprint.of(line.source())::equals).isPresent();
    }

    private boolean isAsHandedOut(Returned.Line line) {
        CodedText target = line.target().orElseThrow();
        boolean same = line.seed().isPresent()
                ? line.seed().get().equals(Fingerprint.of(target))
                : Fingerprint.same(target, line.source());
        return same && !line.confirmed();
    }

    private void place(Returned.Line line, CodedText target) {
        if (!line.source().codeCounts().equals(target.codeCounts())) {
            report(
                    line,
                    "codes",
                    "needs the inline codes of its source, each as often as there: "
                            + line.source().codes().stream().map(Code::written).toList());
            return;
        }
        Optional<TranslatedLine> successor = successors.of(line, target);
        if (successor.isEmpty()) {
            suggest(line, target, "stale", "was translated from another source than it has now");
            return;
        }
        Translation present = successors.present(successor.get());
        boolean done = present instanceof Translation.Approved || present instanceof Translation.Translated;
        if (done && present.target().filter(successor.get().target()::equals).isPresent()) {
            untouched++;
            return;
        }
        passed.put(successor.get().segment(), line);
        lines.add(successor.get());
    }

    private int apply() {
        var objections = new HashMap<String, String>();
        List<TakenLine> taken = desk.translate(now.key(), lines, translator, (line, present) -> {
            Optional<String> objection = objection(passed.get(line.segment()), present);
            objection.ifPresent(why -> objections.put(line.segment(), why));
            return objection;
        });
        int translated = 0;
        for (TakenLine line : taken) {
            Returned.Line came = passed.get(line.segment());
            if (objections.containsKey(line.segment())) {
                String kind = objections.get(line.segment()).equals(APPROVED) ? "approved" : "changed";
                suggest(came, came.target().orElseThrow(), kind, objections.get(line.segment()));
            } else if (line.problem().isPresent()) {
                report(came, "codes", line.problem().get());
            } else {
                translated++;
                if (came.raised()) {
                    reports.add(new TakenFile.Report(came.id(), "state", RAISED, true));
                }
            }
        }
        return translated;
    }

    /** What a person approved, or another person wrote since the file went out, stays. */
    private Optional<String> objection(Returned.Line line, Translation present) {
        if (present instanceof Translation.Approved) {
            return Optional.of(APPROVED);
        }
        if (present instanceof Translation.Translated other
                && !other.translator().equals(translator)
                && line.seed().filter(Fingerprint.of(other.text())::equals).isEmpty()) {
            return Optional.of("was translated meanwhile by " + Shown.of(other.translator()));
        }
        return Optional.empty();
    }

    private void suggest(Returned.Line line, CodedText target, String kind, String reason) {
        String segment = successors.nearest(line);
        suggestions.add(new Suggestion(segment, line.source(), target, translator, reason));
        report(line, kind, reason + "; the translation is kept as a suggestion");
    }

    private void report(Returned.Line line, String kind, String reason) {
        reports.add(new TakenFile.Report(Shown.of(line.id()), kind, reason, false));
    }
}
