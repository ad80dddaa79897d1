package press.broadside.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadside.extraction.Alignment;
import press.broadside.extraction.Alignment.Link;
import press.broadside.extraction.Extract;
import press.broadside.extraction.Relation;
import press.broadside.memory.CodeNumbers;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * What comes over from a former revision's draft into a later one's. What says the same keeps its translation and its state,
 * wherever it stands now; what was edited is open again and starts from the former target; each former target is used once.
 *
 * <p>A target that stands for a whole unit comes over only if the whole unit says the same. Made for one use.
 */
final class CarryOver {
    private final Draft former;
    private final Map<String, Link> links;
    private final Map<String, TextUnit> formerUnits = new HashMap<>();
    private final Set<Object> given = new HashSet<>();
    private final Map<String, String> from = new HashMap<>();

    /**
     * @param translations by segment id
     * @param from         by the id of each segment that kept its translation, that of the former one
     */
    record Carried(Map<String, Translation> translations, Map<String, String> from) {}

    CarryOver(Draft former, Alignment alignment) {
        this.former = former;
        this.links = alignment.byId();
        former.extract().units().forEach(unit -> unit.segments().forEach(s -> formerUnits.put(s.id(), unit)));
    }

    /** @param fresh where nothing comes over, or what memory knows exactly */
    Carried into(Extract extract, Opening fresh) {
        var translations = new HashMap<String, Translation>();
        for (TextUnit unit : extract.units()) {
            translations.putAll(unit(unit, fresh));
        }
        return new Carried(Map.copyOf(translations), Map.copyOf(from));
    }

    private Map<String, Translation> unit(TextUnit unit, Opening fresh) {
        Optional<TextUnit> whole = sameWhole(unit);
        if (whole.isPresent()) {
            return whole(whole.get(), unit);
        }
        Optional<Map<String, Translation>> recut = recut(unit);
        if (recut.isPresent()) {
            return recut.get();
        }
        var carried = new ArrayList<Optional<Translation>>();
        unit.segments().forEach(segment -> carried.add(carried(segment, fresh)));
        boolean worked = carried.stream().anyMatch(Optional::isPresent);
        Map<String, Translation> opened = worked ? Map.of() : fresh.unit(unit);
        var translations = new HashMap<String, Translation>();
        for (int i = 0; i < carried.size(); i++) {
            Segment segment = unit.segments().get(i);
            Translation otherwise = worked ? fresh.sentence(segment) : opened.get(segment.id());
            translations.put(segment.id(), carried.get(i).orElseGet(() -> filled(segment, otherwise)));
        }
        return translations;
    }

    /** The former unit, approved as a whole, of which this unit has every segment in its order. */
    private Optional<TextUnit> sameWhole(TextUnit unit) {
        return before(unit.segments().get(0))
                .map(segment -> formerUnits.get(segment.id()))
                .filter(former::isCarriedWhole)
                .filter(whole -> whole.segments().stream().anyMatch(s -> Worked.isWork(translation(s))))
                .filter(whole -> whole.segments()
                        .equals(unit.segments().stream()
                                .flatMap(s ->
                                        before(s).filter(b -> links.get(s.id()).isKept()).stream())
                                .toList()))
                .filter(whole -> whole.segments().size() == unit.segments().size());
    }

    private Map<String, Translation> whole(TextUnit whole, TextUnit unit) {
        var translations = new HashMap<String, Translation>();
        for (int i = 0; i < whole.segments().size(); i++) {
            Segment source = unit.segments().get(i);
            Translation kept = translation(whole.segments().get(i));
            from.put(source.id(), kept.source().id());
            translations.put(source.id(), Worked.standing(kept, whole.text(), source, unit.text()));
        }
        return translations;
    }

    /** An approved unit that says the same but was cut otherwise is carried as a whole from now on. */
    private Optional<Map<String, Translation>> recut(TextUnit unit) {
        boolean cutAsBefore =
                unit.segments().stream().allMatch(s -> links.get(s.id()).isKept());
        return before(unit.segments().get(0))
                .filter(any -> !cutAsBefore)
                .map(segment -> formerUnits.get(segment.id()))
                .filter(was -> Alignment.saysTheSame(was.text(), unit.text()) && isWholly(was, unit))
                .flatMap(was -> former.target(was).map(target -> recut(was, target, unit)))
                .filter(translations -> !translations.isEmpty());
    }

    /** Whether the one unit became the other, and neither has a segment that came from or went elsewhere. */
    private boolean isWholly(TextUnit was, TextUnit unit) {
        List<Link> between =
                unit.segments().stream().map(s -> links.get(s.id())).toList();
        var forerunners = new HashSet<Segment>();
        between.forEach(link -> forerunners.addAll(link.before()));
        return forerunners.equals(new HashSet<>(was.segments()))
                && between.stream()
                        .allMatch(link ->
                                !link.before().isEmpty() && unit.segments().containsAll(link.after()));
    }

    private Map<String, Translation> recut(TextUnit was, CodedText target, TextUnit unit) {
        CodedText fitted = CodeNumbers.fitted(was.text(), target, unit.text());
        if (!fitted.codeCounts().equals(unit.text().codeCounts())) {
            return Map.of();
        }
        Segment first = was.segments().get(0);
        String origin = ((Translation.Approved) translation(first)).origin();
        var translations = new HashMap<String, Translation>();
        for (Segment segment : unit.segments()) {
            CodedText text = translations.isEmpty() ? fitted : new CodedText("");
            translations.put(segment.id(), new Translation.Approved(segment, text, origin));
            from.put(segment.id(), first.id());
        }
        return translations;
    }

    /** What people, or a policy, have made of the segment's forerunners. */
    private Optional<Translation> carried(Segment segment, Opening fresh) {
        Link link = links.get(segment.id());
        Optional<TextUnit> whole = link.before().stream()
                .map(before -> formerUnits.get(before.id()))
                .filter(former::isCarriedWhole)
                .findFirst();
        if (whole.isPresent()) {
            return offered(whole.get(), segment, fresh, Worked.ofWhole(former, whole.get()));
        }
        if (link.isKept()) {
            return kept(segment, translation(link.before().get(0)));
        }
        if (link.relation() == Relation.NEW) {
            return Optional.empty();
        }
        List<Translation> before = link.before().stream().map(this::translation).toList();
        return offered(link, segment, fresh, Worked.joined(before, former.key().locale()));
    }

    private Optional<Translation> kept(Segment segment, Translation translation) {
        if (!Worked.isWork(translation)) {
            return Optional.empty();
        }
        from.put(segment.id(), translation.source().id());
        return Optional.of(Worked.standing(translation, translation.source().text(), segment, segment.text()));
    }

    /** The first of those that descend from it gets a former target to start from, unless memory knows it exactly. */
    private Optional<Translation> offered(Object forerunner, Segment segment, Opening fresh, Optional<Worked> worked) {
        if (worked.isEmpty() || given.contains(forerunner)) {
            return Optional.empty();
        }
        Optional<Translation> restored = worked.get().restoredFor(segment);
        if (restored.isEmpty() && Worked.isReady(fresh.sentence(segment))) {
            return Optional.empty();
        }
        given.add(forerunner);
        return Optional.of(restored.orElseGet(() -> worked.get().revisedFor(segment)));
    }

    /** What memory filled in before stands where memory knows nothing now. */
    private Translation filled(Segment segment, Translation otherwise) {
        Link link = links.get(segment.id());
        boolean nothing = otherwise instanceof Translation.Open
                && link.before().size() == 1
                && link.after().size() == 1;
        if (!nothing
                || !(translation(link.before().get(0)) instanceof Translation.Filled filled)
                || isOfWhole(filled)) {
            return otherwise;
        }
        return link.isKept()
                ? Worked.standing(filled, filled.source().text(), segment, segment.text())
                : Worked.of(filled).revisedFor(segment);
    }

    private boolean isOfWhole(Translation translation) {
        return former.isCarriedWhole(formerUnits.get(translation.source().id()));
    }

    private Optional<Segment> before(Segment segment) {
        return links.get(segment.id()).before().stream().findFirst();
    }

    private Translation translation(Segment formerSegment) {
        return former.translations().get(formerSegment.id());
    }
}
