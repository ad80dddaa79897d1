package press.broadside.account;

import java.util.List;
import java.util.Optional;
import press.broadside.account.AuditTrail.Entry;
import press.broadside.account.AuditTrail.Head;
import press.broadside.account.AuditTrail.Verdict;

/** A walk along the audit trail, entry by entry, up to the first that is not as it was written. */
final class ChainWalk {
    private final List<Head> heads;
    private Head last = Head.NONE;
    private Optional<String> broken = Optional.empty();

    ChainWalk(List<Head> heads) {
        this.heads = List.copyOf(heads);
    }

    boolean goesOnWith(Entry entry) {
        broken = flaw(entry);
        if (broken.isEmpty()) {
            last = new Head(entry.number(), entry.hash());
        }
        return broken.isEmpty();
    }

    private Optional<String> flaw(Entry entry) {
        if (entry.number() != last.number() + 1) {
            return Optional.of("entry " + (last.number() + 1) + " is missing; " + entry.number() + " follows");
        }
        if (!entry.previous().equals(last.hash())) {
            return Optional.of("entry " + entry.number() + " does not follow the one before it");
        }
        if (!entry.hash().equals(entry.computed())) {
            return Optional.of("entry " + entry.number() + " is not as it was written");
        }
        if (heads.stream()
                .anyMatch(
                        head -> head.number() == entry.number() && !head.hash().equals(entry.hash()))) {
            return Optional.of("entry " + entry.number() + " is another than when its head was kept");
        }
        return Optional.empty();
    }

    /**
     * @param before what the trail said of its end before the walk began
     * @param after  the same when the walk had ended; entries may have come meanwhile
     */
    Verdict endedAt(Head before, Head after) {
        return new Verdict(last.number(), broken.or(this::cutOff).or(() -> beyond(before, after)));
    }

    private Optional<String> cutOff() {
        return heads.stream()
                .filter(known -> known.number() > last.number())
                .findFirst()
                .map(known -> "entry " + (last.number() + 1) + " is missing: the trail had " + known.number());
    }

    private Optional<String> beyond(Head before, Head after) {
        boolean overshot = last.number() > after.number();
        boolean other = before.equals(after) && !last.equals(after);
        return overshot || other
                ? Optional.of("entry " + (after.number() + 1) + " stands behind the trail's end, " + after.number())
                : Optional.empty();
    }
}
