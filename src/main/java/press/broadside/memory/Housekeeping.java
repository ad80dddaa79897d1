package press.broadside.memory;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.language.LanguageGuard;
import press.broadside.text.CodedText;

/**
 * Keeps the memory clean: finds units, edits, merges and retires them, and takes that back; tells how the memory stands and
 * what in it contradicts itself. Whatever changes it is on record with who, when and why.
 */
public final class Housekeeping {
    private final TransactionOperations transactions;
    private final JdbcUnits units;
    private final JdbcChanges changes;
    private final JdbcReport report;
    private final Clock clock;
    private final LanguageGuard guard = new LanguageGuard();

    Housekeeping(JdbcTemplate jdbc, TransactionOperations transactions, MemoryWriter writer, Clock clock) {
        this.transactions = transactions;
        this.units = new JdbcUnits(jdbc);
        this.changes = new JdbcChanges(jdbc, writer);
        this.report = new JdbcReport(jdbc);
        this.clock = clock;
    }

    /** The unit with what holds in it; empty where there is none, or nothing holds. */
    public Optional<TranslationUnit> unit(long id) {
        return units.byIds(List.of(id)).stream().findFirst();
    }

    /**
     * Units of which the source, or a target in one of the languages, has this text in it; case counts for letters beyond
     * ASCII. The youngest first.
     *
     * @param languages empty for all
     */
    public List<TranslationUnit> find(String text, List<Locale> languages, int most) {
        return units.byIds(report.containing(text, languages, most));
    }

    /**
     * Which unit says each of some pairs now, in one look at the memory, whatever the number of pairs.
     *
     * @param pairs source and target by a key of the caller's
     * @return by the same keys; what no unit says is left out
     */
    public Map<String, Long> saying(Map<String, SourceAndTarget> pairs, Locale locale) {
        return units.saying(pairs, locale);
    }

    /** Codes numbered as in the source. */
    public record SourceAndTarget(CodedText source, CodedText target) {}

    /**
     * Puts another text in a target's place. It counts as approved by who does it.
     *
     * @throws EditRefused if there is no such target, the text lacks a code, or cannot be in that language
     */
    public Change edit(long unit, Locale locale, CodedText text, Change.By by) {
        guard.contradiction(locale, text.plain()).ifPresent(why -> {
            throw new EditRefused(why);
        });
        return changing(Change.Action.EDITED, unit, Optional.of(locale), by, change -> {
            HeldUnit.Variant now = changes.holding(unit, locale)
                    .orElseThrow(() ->
                            new EditRefused("unit %d has no text in %s; ./broadside memory find shows what there is"
                                    .formatted(unit, locale.toLanguageTag())));
            Edits.check(now.target, text);
            change.end(now);
            change.begin(change.made(now, unit, text.coded(), Origin.APPROVED, now.said.saidNow(by.who(), change.now)));
        });
    }

    /**
     * Puts another English source in the place of a unit's. As what is said of is another text then, its targets move to a
     * unit of their own, between the same neighbours.
     *
     * @throws EditRefused if there is no such unit, the source is one already, or has other codes
     */
    public Change editSource(long unit, CodedText source, Change.By by) {
        return changing(Change.Action.EDITED, unit, Optional.empty(), by, change -> {
            List<HeldUnit.Variant> targets = changes.holding(unit);
            Edits.checkAny(unit, targets);
            long moved = changes.insertCopy(unit, source, change);
            for (HeldUnit.Variant target : targets) {
                change.end(target);
                change.begin(change.made(target, moved, target.target, target.origin, target.said));
            }
        });
    }

    /**
     * Merges a unit into another: what only the first says moves there, and where both say something the second is right.
     *
     * @throws EditRefused if one of them is not there, or their sources have different codes
     */
    public Change merge(long from, long into, Change.By by) {
        return changing(Change.Action.MERGED, into, Optional.empty(), by, change -> {
            List<HeldUnit.Variant> targets = changes.holding(from);
            Edits.checkAny(from, targets);
            Edits.checkDiffer(from, into);
            Edits.check(changes.source(from), new CodedText(changes.source(into)));
            for (HeldUnit.Variant target : targets) {
                change.end(target);
                if (changes.holding(into, target.locale).isEmpty()) {
                    change.begin(change.made(target, into, target.target, target.origin, target.said));
                }
            }
        });
    }

    /**
     * Takes a unit, or what it says in one language, out of use.
     *
     * @throws EditRefused if there is no such unit or target
     */
    public Change retire(long unit, Optional<Locale> locale, Change.By by) {
        return changing(Change.Action.OBSOLETE, unit, locale, by, change -> {
            List<HeldUnit.Variant> targets = changes.holding(unit).stream()
                    .filter(target -> locale.isEmpty() || locale.get().equals(target.locale))
                    .toList();
            Edits.checkAny(unit, targets);
            targets.forEach(change::end);
        });
    }

    /**
     * Takes a change back; taking that back makes it again.
     *
     * @throws EditRefused if there is no such change, it was undone before, or what it concerns was changed since
     */
    public Change undo(long id, Change.By by) {
        Change undone = changes.change(id)
                .orElseThrow(() ->
                        new EditRefused("there is no change %d; ./broadside memory log shows them".formatted(id)));
        return changing(
                Change.Action.UNDONE,
                undone.unit().orElse(0L),
                Optional.empty(),
                by,
                change -> {
                    changes.checkUndoable(id);
                    changes.effects(id, true).forEach(change::end);
                    changes.effects(id, false).forEach(change::beginAgain);
                },
                Optional.of(id));
    }

    /**
     * Writes what holds as TMX 1.4b, sorted by source, neighbours and language: equal content gives equal bytes. Reading it
     * gives the same units again.
     *
     * @param out stays open
     * @return how many units were written
     */
    public long export(Selection selection, OutputStream out) {
        return new TmxExport(units).write(selection, out);
    }

    /** Remembers that an approved text was kept out of the memory; the same again is remembered once. */
    void keptOut(Locale locale, String who, String why) {
        transactions.executeWithoutResult(status -> changes.keepOut(locale, who, why, clock.millis()));
    }

    /** Changes by hand, the latest first. */
    public List<Change> log(int most) {
        return changes.latest(most);
    }

    /** What in the memory contradicts or repeats itself, each kind with its worst cases first. */
    public List<Suspects> report(int most) {
        return report.report(most);
    }

    /** How much the memory holds. */
    public MemoryStats stats() {
        return report.stats();
    }

    private Change changing(
            Change.Action action, long unit, Optional<Locale> locale, Change.By by, Consumer<Alteration> step) {
        return changing(action, unit, locale, by, step, Optional.empty());
    }

    private Change changing(
            Change.Action action,
            long unit,
            Optional<Locale> locale,
            Change.By by,
            Consumer<Alteration> step,
            Optional<Long> undoes) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Alteration change = changes.begin(clock.millis());
            step.accept(change);
            changes.store(change, action, unit, locale, by, undoes);
            return changes.change(change.id).orElseThrow();
        }));
    }
}
