package press.broadside.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Editions;
import press.broadside.assembly.Variant;
import press.broadside.handoff.Announcer;
import press.broadside.intake.StatementNames;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/**
 * Decides when a statement may be shown: embargoes, release sets, withdrawals and their end. Each decision is one transaction,
 * and stands in the log with who took it and why. A rehearsal says what a decision would do where, and changes nothing.
 */
public final class Releases implements Gate {
    /** How soon it is looked again where the wall clock says that a hold has ended and the gate does not believe it. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ReleaseStore store;
    private final Doors doors;
    private final Notices notices;
    private final Editions editions;
    private final StatementNames statements;
    private final Sections sections;
    private final Effects effects;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final ReleaseSettings settings;
    private final Clock clock;

    Releases(
            ReleaseStore store,
            Doors doors,
            Notices notices,
            Editions editions,
            StatementNames statements,
            Sections sections,
            Effects effects,
            Announcer announcer,
            TransactionOperations transactions,
            ReleaseSettings settings,
            Clock clock) {
        this.store = store;
        this.doors = doors;
        this.notices = notices;
        this.editions = editions;
        this.statements = statements;
        this.sections = sections;
        this.effects = effects;
        this.announcer = announcer;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Verdict verdict(Section section, EditionKey edition) {
        return doors.verdict(section, edition);
    }

    /** What was decided of a statement, oldest first. */
    public List<Decision> decisions(String statement) {
        return store.decisions(statement);
    }

    public Optional<ReleaseSet> set(String statement) {
        return store.set(statement);
    }

    /** Which languages of a set are ready. */
    public List<Locale> ready(ReleaseSet set) {
        return doors.ready(set);
    }

    /**
     * Runs a decision and takes it back.
     *
     * @return what it would have done
     */
    public List<Effect> rehearsed(Supplier<List<Effect>> decision) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Effect> told = decision.get();
            status.setRollbackOnly();
            return told;
        }));
    }

    /**
     * Holds a statement back, in place of an earlier embargo on the same languages. What a section shows already it goes on
     * showing; later versions are held.
     *
     * @param locales none for all
     * @throws ReleaseRefused if there is no such statement, or the moment has passed everywhere
     */
    public List<Effect> embargo(String statement, List<Locale> locales, Embargo embargo, By by) {
        return decided(() -> {
            check(statement);
            Set<Instant> ends = sections.all().stream()
                    .map(section -> embargo.endsIn(section.zone()))
                    .collect(Collectors.toSet());
            if (ends.stream().noneMatch(end -> end.isAfter(clock.instant()))) {
                throw new ReleaseRefused(
                        "an embargo until " + embargo + " would hold nothing back: that moment has passed");
            }
            store.hold(statement, locales, embargo);
            ends.forEach(end -> waitFor(statement, end));
            log(by, "embargo", statement, "until " + embargo + among(locales));
            return settled(statement);
        });
    }

    /**
     * Ends embargoes before their time.
     *
     * @param locales whose own embargoes end; none for all
     * @throws ReleaseRefused if there is none
     */
    public List<Effect> lift(String statement, List<Locale> locales, By by) {
        return decided(() -> {
            check(statement);
            if (store.lift(statement, locales) == 0) {
                throw new ReleaseRefused("there is no embargo on " + statement + among(locales)
                        + "; an embargo on all languages is lifted without naming any");
            }
            log(by, "lift", statement, "the embargo" + among(locales));
            return settled(statement);
        });
    }

    /**
     * Lets languages wait for each other, in place of an earlier set of the statement.
     *
     * @throws ReleaseRefused if there is no such statement
     */
    public List<Effect> together(ReleaseSet set, By by) {
        return decided(() -> {
            check(set.statement());
            store.keep(set);
            set.latest().ifPresent(latest -> waitFor(set.statement(), latest));
            String latest =
                    set.latest().map(moment -> ", at the latest at " + moment).orElse("");
            log(by, "set", set.statement(), set.quorum() + " needed" + among(set.locales()) + latest);
            return settled(set.statement());
        });
    }

    /**
     * Shows what is ready of a set now, and the others as they come.
     *
     * @throws ReleaseRefused if there is no set, or it is open
     */
    public List<Effect> decide(String statement, By by) {
        return decided(() -> {
            ReleaseSet set = store.set(statement)
                    .filter(held -> held.openedAt().isEmpty())
                    .orElseThrow(() -> new ReleaseRefused("no release set of " + statement + " waits for a decision"));
            open(set);
            log(by, "decide", statement, "shown with those ready" + among(doors.ready(set)));
            return settled(statement);
        });
    }

    /**
     * Takes a statement back in every language: what sections show becomes a notice at once, later a tombstone.
     *
     * @throws ReleaseRefused if there is no such statement, or it is withdrawn
     */
    public List<Effect> withdraw(String statement, By by) {
        return decided(() -> {
            check(statement);
            store.withdrawal(statement).ifPresent(earlier -> {
                throw new ReleaseRefused(statement + " is withdrawn since " + earlier.at());
            });
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            store.withdraw(new Withdrawal(statement, now, now.plus(settings.notice())));
            for (Variant variant : editions.variants(statement)) {
                editions.newest(statement, variant)
                        .filter(edition -> !edition.notice())
                        .ifPresent(edition -> editions.follow(notices.notice(edition, now, zone(variant))));
            }
            announcer.announceAt("statement-buried", statement, now.plus(settings.notice()));
            log(by, "withdraw", statement, "in every language");
            return settled(statement);
        });
    }

    /**
     * Shows a withdrawn statement again: the newest text of each language, under its old id.
     *
     * @throws ReleaseRefused if it is not withdrawn
     */
    public List<Effect> republish(String statement, By by) {
        return decided(() -> {
            if (store.withdrawal(statement).isEmpty()) {
                throw new ReleaseRefused(statement + " is not withdrawn; what is out stays out");
            }
            store.endWithdrawal(statement);
            for (Variant variant : editions.variants(statement)) {
                editions.newest(statement, variant, Edition.Sort.TEXT).ifPresent(editions::follow);
            }
            log(by, "republish", statement, "in every language");
            return settled(statement);
        });
    }

    /** Whether a withdrawn statement's notices are to give way to tombstones. Not where it was published again meanwhile. */
    public boolean isBuried(String statement) {
        return store.withdrawal(statement)
                .filter(withdrawal -> !clock.instant().isBefore(withdrawal.buryAt()))
                .isPresent();
    }

    /**
     * A hold has ended, or may have: the statement's editions are announced, and looked at again soon where the wall clock says
     * that the moment has come and the gate does not believe it.
     */
    public void due(String statement) {
        transactions.executeWithoutResult(status -> {
            openIfReady(statement);
            announce(statement);
            Instant now = clock.instant();
            if (effects.newest(statement).stream().anyMatch(edition -> isDoubted(edition.key(), now))) {
                announcer.announceAt("release-due", statement, now.plus(SOON));
            }
        });
    }

    /**
     * An edition is there: where its set is complete now, the set opens, and the others are announced.
     *
     * @param editionKey {@code STATEMENT/VARIANT/vNUMBER}
     */
    public void arrived(String editionKey) {
        String statement = EditionKey.parse(editionKey).statement();
        transactions.executeWithoutResult(status -> {
            if (openIfReady(statement)) {
                announce(statement);
            }
        });
    }

    private boolean isDoubted(EditionKey edition, Instant now) {
        return sections.allPublishing(edition.locale()).stream()
                .map(section -> verdict(section, edition))
                .anyMatch(verdict -> verdict instanceof Verdict.Held held
                        && held.until().filter(end -> !end.isAfter(now)).isPresent());
    }

    private boolean openIfReady(String statement) {
        Optional<ReleaseSet> ready =
                store.set(statement).filter(set -> set.openedAt().isEmpty() && doors.isOpen(set));
        ready.ifPresent(this::open);
        return ready.isPresent();
    }

    private void open(ReleaseSet set) {
        store.keep(new ReleaseSet(
                set.statement(), set.locales(), set.quorum(), set.latest(), Optional.of(clock.instant())));
    }

    private List<Effect> decided(Supplier<List<Effect>> decision) {
        return Objects.requireNonNull(transactions.execute(status -> decision.get()));
    }

    private List<Effect> settled(String statement) {
        openIfReady(statement);
        announce(statement);
        return effects.of(statement);
    }

    /** Whoever shows editions looks at the gate anew; what is shown already changes nothing. */
    private void announce(String statement) {
        effects.newest(statement).forEach(edition -> announcer.announce("edition-assembled", edition.key()));
    }

    private void waitFor(String statement, Instant moment) {
        if (moment.isAfter(clock.instant())) {
            announcer.announceAt("release-due", statement, moment);
        }
    }

    private void check(String statement) {
        if (statements.revisions(statement).isEmpty()) {
            throw new ReleaseRefused("there is no statement " + statement + "; ./broadside status lists them");
        }
    }

    private ZoneId zone(Variant variant) {
        return variant.section()
                .flatMap(sections::named)
                .or(() -> sections.publishing(variant.locale()))
                .map(Section::zone)
                .orElse(ZoneOffset.UTC);
    }

    private void log(By by, String act, String statement, String told) {
        store.log(new Decision(clock.instant(), by, act, statement, told));
    }

    private static String among(List<Locale> locales) {
        return locales.isEmpty()
                ? ""
                : " in "
                        + String.join(
                                ", ",
                                locales.stream().map(Locale::toLanguageTag).toList());
    }
}
