package press.broadside.translation.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Draft;
import press.broadside.translation.Translation;

/** Which segment of the newest revision a translation of an older one is for: the one with the same source. */
final class Successors {
    private final Draft now;
    private final boolean sameRevision;
    private final Map<String, Segment> before;
    private final Map<String, TextUnit> units = new HashMap<>();
    private final Map<CodedText, List<String>> bySource = new HashMap<>();
    private final Map<String, Integer> occurrence = new HashMap<>();

    Successors(Draft then, Draft now) {
        this.now = now;
        this.sameRevision = then.key().equals(now.key());
        this.before = then.extract().byId();
        now.extract().units().forEach(unit -> unit.segments().forEach(segment -> units.put(segment.id(), unit)));
        if (!sameRevision) {
            var counts = new HashMap<CodedText, Integer>();
            then.extract().segments().forEach(s -> occurrence.put(s.id(), counts.merge(s.text(), 1, Integer::sum) - 1));
            now.extract()
                    .segments()
                    .forEach(s -> bySource.computeIfAbsent(s.text(), text -> new ArrayList<>())
                            .add(s.id()));
        }
    }

    /** Where a returned translation belongs now; empty where its source is no more. */
    Optional<Translation> of(Returned.Line line) {
        return sameId(line).or(() -> sameText(line)).map(now.translations()::get);
    }

    /** Where it may be of use: there, or where its id still leads to. */
    String nearest(Returned.Line line) {
        return of(line).map(translation -> translation.source().id()).orElse(line.id());
    }

    private Optional<String> sameId(Returned.Line line) {
        return Optional.ofNullable(now.translations().get(line.id()))
                .filter(present -> Fingerprint.same(source(present, line), line.source()))
                .map(present -> present.source().id());
    }

    /** A line may be for a whole unit, where the unit is carried by its first segment. */
    private CodedText source(Translation present, Returned.Line line) {
        TextUnit unit = units.get(line.id());
        boolean first = unit.segments().get(0).id().equals(line.id());
        return first
                        && now.isCarriedWhole(unit)
                        && !Fingerprint.same(present.source().text(), line.source())
                ? unit.text()
                : present.source().text();
    }

    private Optional<String> sameText(Returned.Line line) {
        if (sameRevision || !Fingerprint.same(before.get(line.id()).text(), line.source())) {
            return Optional.empty();
        }
        List<String> same = bySource.getOrDefault(before.get(line.id()).text(), List.of());
        int index = occurrence.getOrDefault(line.id(), 0);
        return index < same.size() ? Optional.of(same.get(index)) : Optional.empty();
    }
}
