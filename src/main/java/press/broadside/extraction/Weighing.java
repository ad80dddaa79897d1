package press.broadside.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.broadside.extraction.Alignment.Link;
import press.broadside.intake.Fields;
import press.broadside.intake.Significance;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * Weighs how much a revision changes: as its editor says, or by its words; in both cases with a floor under changed numbers,
 * names and negation, date and persons.
 */
final class Weighing {
    private static final double LARGE_SHARE = 0.3;
    private static final int MOST_NAMED = 5;
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final Alignment alignment;
    private final Set<String> headings = new HashSet<>();
    private final List<Reason> reasons = new ArrayList<>();

    /** @param binds whether no editor may call the change less than this */
    private record Reason(Significance significance, String sentence, boolean binds) {}

    Weighing(Alignment alignment, Extract former, Extract revision) {
        this.alignment = alignment;
        for (Extract extract : List.of(former, revision)) {
            for (TextUnit unit : extract.units()) {
                if (HEADING.matcher(unit.role()).matches()) {
                    unit.segments().forEach(s -> headings.add(extract.revision().number() + "#" + s.id()));
                }
            }
        }
    }

    Change weighed(Fields former, Fields revision) {
        words();
        sections();
        figures();
        fields(former, revision);
        reasons.sort(Comparator.comparing(Reason::significance).reversed());
        var sentences = new ArrayList<>(reasons.stream().map(Reason::sentence).toList());
        revision.significance().ifPresent(said -> sentences.add("its editor calls it " + said));
        Significance level = revision.significance()
                .map(said -> said.orHigher(highest(reason -> reason.binds)))
                .orElseGet(() -> highest(reason -> true));
        return new Change(alignment, level, List.copyOf(sentences));
    }

    private Significance highest(Predicate<Reason> counts) {
        return reasons.stream()
                .filter(counts)
                .map(Reason::significance)
                .reduce(Significance.MINOR, Significance::orHigher);
    }

    private void words() {
        WordCounts former = WordCounts.of(alignment.links().stream().flatMap(l -> l.before().stream()));
        WordCounts changedFormer = WordCounts.of(changed().flatMap(l -> l.before().stream()));
        WordCounts changedNow = WordCounts.of(changed().flatMap(l -> l.after().stream()));
        int gone = changedFormer.wordsMissingIn(changedNow);
        int come = changedNow.wordsMissingIn(changedFormer);
        int all = Math.max(1, former.words());
        long worded = changed().filter(Weighing::isWorded).count();
        if (Math.max(gone, come) > LARGE_SHARE * all) {
            say(
                    Significance.MAJOR,
                    "%d%% of the words changed".formatted(Math.min(100, 100 * Math.max(gone, come) / all)));
        } else if (worded > 0) {
            say(Significance.MEDIUM, count(worded, "segment", "segments") + " with other words");
        }
        count(Relation.NEW, "new");
        count(Relation.DELETED, "deleted");
        long light = changed().filter(link -> !isWorded(link)).count();
        if (light > 0) {
            say(
                    Significance.MINOR,
                    count(light, "segment", "segments") + " with other punctuation, case, spelling, codes or division");
        }
        if (alignment.count(Relation.MOVED) > 0) {
            say(Significance.MINOR, count(alignment.count(Relation.MOVED), "segment", "segments") + " moved");
        }
    }

    private Stream<Link> changed() {
        return alignment.links().stream()
                .filter(link -> !link.isKept())
                .filter(link -> Stream.concat(link.before().stream(), link.after().stream())
                        .noneMatch(FieldUnits::tellsOfCorrection));
    }

    private void count(Relation relation, String what) {
        long count = changed().filter(link -> link.relation() == relation).count();
        if (count > 0) {
            say(Significance.MEDIUM, count(count, "segment", "segments") + " " + what);
        }
    }

    /** Edited, and by more than the spelling of one word. */
    private static boolean isWorded(Link link) {
        if (link.before().isEmpty() || link.after().isEmpty()) {
            return false; // counted as new or deleted
        }
        return !WordCounts.of(link.before().stream()).isSpelledLike(WordCounts.of(link.after().stream()));
    }

    private void sections() {
        long sections = changed()
                .filter(link -> (link.before().isEmpty()
                                && isHeading(alignment.revision().number(), link.after()))
                        || (link.after().isEmpty()
                                && isHeading(alignment.former().number(), link.before())))
                .count();
        if (sections > 0) {
            say(Significance.MAJOR, count(sections, "section", "sections") + " new or deleted");
        }
    }

    private boolean isHeading(int revision, List<Segment> segments) {
        return segments.stream().anyMatch(s -> headings.contains(revision + "#" + s.id()));
    }

    private void figures() {
        WordCounts former = WordCounts.of(changed().flatMap(l -> l.before().stream()));
        WordCounts now = WordCounts.of(changed().flatMap(l -> l.after().stream()));
        floor(Significance.MAJOR, "negation", former.negations(), now.negations());
        floor(Significance.MEDIUM, "numbers", former.numbers(), now.numbers());
        floor(Significance.MEDIUM, "names", former.names(), now.names());
    }

    private void floor(Significance floor, String what, Map<String, Integer> former, Map<String, Integer> now) {
        if (!former.equals(now)) {
            bind(floor, "%s changed: %s".formatted(what, difference(former, now)));
        }
    }

    private static String difference(Map<String, Integer> former, Map<String, Integer> now) {
        var gone = new TreeSet<String>();
        var come = new TreeSet<String>();
        former.forEach((word, count) -> addIf(count > now.getOrDefault(word, 0), word, gone));
        now.forEach((word, count) -> addIf(count > former.getOrDefault(word, 0), word, come));
        return "%s → %s".formatted(listed(gone), listed(come));
    }

    private static void addIf(boolean differs, String word, Set<String> words) {
        if (differs) {
            words.add(word);
        }
    }

    private static String listed(Set<String> words) {
        List<String> some = words.stream().limit(MOST_NAMED).toList();
        return words.isEmpty() ? "none" : String.join(", ", some) + (words.size() > MOST_NAMED ? " …" : "");
    }

    private void fields(Fields former, Fields revision) {
        sayIf(!former.date().equals(revision.date()), "the date changed");
        sayIf(!former.persons().equals(revision.persons()), "the persons of the byline changed");
        sayIf(former.kind() != revision.kind(), "the kind changed");
    }

    private void sayIf(boolean differs, String sentence) {
        if (differs) {
            bind(Significance.MEDIUM, sentence);
        }
    }

    private void say(Significance significance, String sentence) {
        reasons.add(new Reason(significance, sentence, false));
    }

    private void bind(Significance floor, String sentence) {
        reasons.add(new Reason(floor, sentence, true));
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
