package press.broadside.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.Alignment;
import press.broadside.extraction.Extract;
import press.broadside.handoff.Announcer;
import press.broadside.intake.RevisionKey;
import press.broadside.language.Languages;
import press.broadside.memory.CodeNumbers;
import press.broadside.memory.Recall;
import press.broadside.section.Sections;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;

/**
 * Where translations are made and decided: opens a draft in each language from what memory knows, takes people's texts
 * in, and knows when a draft is ready.
 */
public final class Desk {
    private static final int TRIES = 10;
    private static final Objection NOT_OVER_APPROVED = (line, stands) -> stands instanceof Translation.Approved
            ? Optional.of("is approved; take its approval back first: ./broadside unapprove")
            : Optional.empty();
    private static final String APPROVAL_ENDED = "approval-ended";
    private static final Logger LOG = LoggerFactory.getLogger("press.broadside.stage");

    private final JdbcDrafts drafts;
    private final JdbcSuggestions suggestions;
    private final Sections sections;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final Revising revising;
    private final Approvals approvals;
    private final Repetitions repetitions;
    private final Propagations propagations;

    Desk(
            JdbcDrafts drafts,
            JdbcSuggestions suggestions,
            Propagations propagations,
            Sections sections,
            TransactionOperations transactions,
            Announcer announcer) {
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.sections = sections;
        this.transactions = transactions;
        this.announcer = announcer;
        this.revising = new Revising(drafts, announcer);
        this.approvals = new Approvals(drafts, revising);
        this.repetitions = new Repetitions(drafts);
        this.propagations = propagations;
    }

    /**
     * Opens a draft in every locale of every section and announces each as {@code draft-approved} or {@code draft-waiting}.
     * A draft that is open already is left as it is, with what people have done since. What a former revision's draft says
     * comes over where the source still says the same; nothing is opened behind a later revision's draft.
     */
    public List<DraftKey> open(Recall recall) {
        var revision = recall.extract().revision();
        LOG.info("stage=translation event=enter subject={}", revision);
        var opened = new ArrayList<DraftKey>();
        List<Locale> locales = sections.locales();
        var alignments = new HashMap<RevisionKey, Alignment>();
        for (Locale locale : locales) {
            var key = new DraftKey(revision, locale);
            if (opens(key, recall, locales.indexOf(locale), alignments)) {
                opened.add(key);
            }
        }
        LOG.info("stage=translation event=exit subject={} drafts={}", revision, opened.size());
        return List.copyOf(opened);
    }

    private boolean opens(DraftKey key, Recall recall, int position, Map<RevisionKey, Alignment> alignments) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Revising.Neighbour> former = Languages.isEnglish(key.locale())
                    ? Optional.empty()
                    : revising.before(key, recall.extract(), alignments);
            Optional<Boolean> opened = inTransaction(() -> open(key, recall, position, former));
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        throw Revising.overAndOver(key);
    }

    /** Empty where another draft than {@code former} is the one to take over from by now. */
    private Optional<Boolean> open(DraftKey key, Recall recall, int position, Optional<Revising.Neighbour> former) {
        former.ifPresent(neighbour -> drafts.hold(neighbour.draft()));
        if (drafts.newerThan(key).isPresent()) {
            return Optional.of(false);
        }
        boolean english = Languages.isEnglish(key.locale());
        if (!english && !drafts.before(key).equals(former.map(Revising.Neighbour::draft))) {
            return Optional.empty();
        }
        Extract extract = recall.extract();
        boolean opened = english
                ? drafts.open(SourceDraft.of(key, extract), position)
                : former.map(f -> revising.open(key, extract, f, fromMemory(key, recall), position))
                        .orElseGet(() -> drafts.open(fromMemory(key, recall).draft(key), position));
        if (opened) {
            announcer.announce(drafts.draft(key).isComplete() ? "draft-approved" : "draft-waiting", key);
        }
        return Optional.of(opened);
    }

    private DraftFromMemory fromMemory(DraftKey key, Recall recall) {
        var policy = sections.publishing(key.locale()).orElseThrow().approve();
        return new DraftFromMemory(recall, key.locale(), policy);
    }

    /** The draft that a new statement would begin with in a locale that a section publishes; nothing is stored. */
    public Draft foreseen(Recall recall, Locale locale) {
        var key = new DraftKey(recall.extract().revision(), locale);
        return Languages.isEnglish(locale)
                ? SourceDraft.of(key, recall.extract())
                : fromMemory(key, recall).draft(key);
    }

    /** Whether no later revision's draft has taken over from this one: only then does it become an edition. */
    public boolean isCurrent(String draftKey) {
        return drafts.newerThan(DraftKey.parse(draftKey)).isEmpty();
    }

    /** Runs a change of a draft with the draft held; what was changed goes on to a later revision's draft. */
    private <T> T changing(DraftKey key, Function<Set<String>, T> change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Revising.Neighbour> later = revising.after(key);
            Optional<T> changed = inTransaction(() -> {
                drafts.hold(key);
                if (!drafts.newerThan(key).equals(later.map(Revising.Neighbour::draft))) {
                    return Optional.<T>empty();
                }
                var segments = new HashSet<String>();
                T result = change.apply(segments);
                later.filter(any -> !segments.isEmpty() && !Languages.isEnglish(key.locale()))
                        .ifPresent(neighbour -> revising.carryOn(key, segments, neighbour));
                return Optional.of(result);
            });
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw Revising.overAndOver(key);
    }

    private <T> Optional<T> inTransaction(Supplier<Optional<T>> step) {
        Optional<T> result = transactions.execute(status -> step.get());
        return result == null ? Optional.empty() : result;
    }

    /**
     * Takes people's translations in, line by line; a line that cannot be taken changes nothing and says why. Changing an
     * approved text ends its approval.
     *
     * @param translator name of the person, for the record
     */
    public List<TakenLine> translate(DraftKey key, List<TranslatedLine> lines, String translator) {
        return translate(key, lines, translator, Objection.NONE);
    }

    /**
     * As {@link #translate(DraftKey, List, String)}, but a line to which there is an objection is not taken either. The
     * draft is held meanwhile: what an objection sees is what the line would replace.
     */
    public List<TakenLine> translate(DraftKey key, List<TranslatedLine> lines, String translator, Objection objection) {
        return changing(key, changed -> {
            var typing = new Typing(drafts, drafts.draft(key), translator, objection, changed);
            List<TakenLine> taken = lines.stream().map(typing::take).toList();
            if (typing.hasEndedApprovals()) {
                announcer.announce(APPROVAL_ENDED, key);
            }
            return taken;
        });
    }

    /**
     * Takes a person's text for the translation of which they have seen this version, and for no other: of two people who
     * confirm at the same time, the second is shown what the first said. An approved text stays as it is.
     *
     * @param version as {@link #versions} told it
     */
    public Confirmation confirm(DraftKey key, TranslatedLine line, int version, String translator) {
        return changing(key, changed -> {
            Draft draft = drafts.draft(key);
            Translation stands = draft.translations().get(line.segment());
            int now = drafts.version(key, line.segment());
            if (stands != null && now != version) {
                return new Confirmation.Overtaken(stands, now);
            }
            TakenLine taken = new Typing(drafts, draft, translator, NOT_OVER_APPROVED, changed).take(line);
            return taken.problem()
                    .<Confirmation>map(Confirmation.Refused::new)
                    .orElseGet(() -> new Confirmation.Taken(drafts.version(key, line.segment())));
        });
    }

    /** What a segment says in every language so far, in the order of the sections; languages without a text are left out. */
    public Map<Locale, CodedText> said(RevisionKey revision, String segment) {
        return drafts.said(revision, segment);
    }

    /** Of each segment's translation the version, by segment id; grows with every change. */
    public Map<String, Integer> versions(DraftKey key) {
        return drafts.versions(key);
    }

    /** Where else a segment stands in the same language, in this draft and in others, with its neighbours. */
    public List<Occurrence> repetitions(DraftKey key, String segment) {
        return repetitions.of(key, segment);
    }

    /**
     * Carries what a person said of a segment to other places where the same segment waits, never over an approved text. Each
     * place is a translation of its own from then on, and waits for approval.
     *
     * @param consent which places; {@code o -> o.sameContext() && o.waits()} asks nobody to look
     * @throws IllegalArgumentException if nobody has translated the segment
     */
    public Propagated propagate(DraftKey from, String segment, Predicate<Occurrence> consent, String by) {
        Translation said = drafts.draft(from).translations().get(segment);
        List<Occurrence> places =
                repetitions.of(from, segment).stream().filter(consent).toList();
        if (!(said instanceof Translation.Translated || said instanceof Translation.Approved)) {
            throw new IllegalArgumentException(segment + " is not translated yet, so there is nothing to carry on");
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        var taken = new ArrayList<Occurrence>();
        var left = new ArrayList<TakenLine>();
        for (Occurrence place : places) {
            TakenLine line = carry(said, place, id, by);
            if (line.problem().isEmpty()) {
                taken.add(place);
            } else {
                left.add(new TakenLine(place.place(), line.problem()));
            }
        }
        return new Propagated(id, taken, left);
    }

    private TakenLine carry(Translation said, Occurrence place, String id, String by) {
        return changing(place.draft(), changed -> {
            CodedText target =
                    CodeNumbers.fitted(said.source().text(), said.target().orElseThrow(), place.source());
            var line = new TranslatedLine(place.segment(), place.source(), target);
            TakenLine taken =
                    new Typing(drafts, drafts.draft(place.draft()), by, NOT_OVER_APPROVED, changed).take(line);
            if (taken.problem().isEmpty()) {
                int version = drafts.version(place.draft(), place.segment());
                propagations.keep(id, new Propagations.Place(place.draft(), place.segment(), version), by);
            }
            return taken;
        });
    }

    /**
     * Takes a propagation back: what stood before stands again, where nobody has changed it since.
     *
     * @return in how many places
     * @throws IllegalArgumentException if there was no such propagation
     */
    public int undoPropagation(String id) {
        List<Propagations.Place> places = propagations.of(id);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("there was no propagation " + id + "; propagate says its number");
        }
        int restored = 0;
        for (Propagations.Place place : places) {
            restored += changing(place.draft(), changed -> {
                Segment segment =
                        drafts.extract(place.draft().revision()).byId().get(place.segment());
                Optional<Translation> before = drafts.before(place.draft(), segment, place.version());
                before.ifPresent(translation -> {
                    drafts.store(place.draft(), translation);
                    changed.add(place.segment());
                });
                return before.isPresent() ? 1 : 0;
            });
        }
        return restored;
    }

    /** Keeps translations that cannot be applied; the same again changes nothing. */
    public void suggest(DraftKey key, List<Suggestion> others) {
        transactions.executeWithoutResult(status -> others.forEach(other -> suggestions.keep(key, other)));
    }

    /** What was suggested for the segments of a draft, by segment, newest first. */
    public Map<String, List<Suggestion>> suggestions(DraftKey key) {
        return suggestions.of(key);
    }

    /**
     * Approves what people have translated, and what memory filled in exactly (100 and above); the rest stays as it is.
     * Announces {@code segments-approved}, and {@code draft-approved} once nothing is left to do.
     *
     * @return how many segments were approved now
     */
    public int approve(DraftKey key, String approver) {
        return approve(key, approver, translation -> true);
    }

    /**
     * As {@link #approve(DraftKey, String)}, of some segments alone.
     *
     * @param which asked while the draft is held: what it sees is what would be approved
     */
    public int approve(DraftKey key, String approver, Predicate<Translation> which) {
        return changing(key, changed -> {
            Draft draft = drafts.draft(key);
            List<Translation.Approved> approved = draft.inOrder().stream()
                    .filter(which)
                    .flatMap(translation -> approvable(draft, translation, approver).stream())
                    .toList();
            for (Translation.Approved translation : approved) {
                drafts.store(key, translation);
                changed.add(translation.source().id());
            }
            if (!approved.isEmpty()) {
                announcer.announce("segments-approved", key);
                if (drafts.draft(key).isComplete()) {
                    announcer.announce("draft-approved", key);
                }
            }
            return approved.size();
        });
    }

    private static Optional<Translation.Approved> approvable(Draft draft, Translation translation, String approver) {
        boolean ready = translation instanceof Translation.Translated
                || (translation instanceof Translation.Filled filled && filled.score() >= 100);
        return translation
                .target()
                .filter(target ->
                        ready && draft.sourceOf(translation).codeCounts().equals(target.codeCounts()))
                .map(target -> new Translation.Approved(translation.source(), target, "person:" + approver));
    }

    /**
     * Takes the approval of segments back, a person's or a policy's: they wait for approval again, and what a person had
     * approved leaves the memory. Of a unit that is carried as a whole, all of it. Announces {@code approval-ended}.
     *
     * @param segments ids; empty for all of the draft
     * @return how many approvals ended now
     */
    public int unapprove(DraftKey key, Set<String> segments, String by) {
        return changing(key, changed -> {
            var withdrawal = new Withdrawal(drafts.draft(key), by);
            List<Translation.Translated> ended = withdrawal.of(segments);
            for (Translation.Translated translation : ended) {
                drafts.store(key, translation);
                changed.add(translation.source().id());
            }
            if (!ended.isEmpty()) {
                announcer.announce(APPROVAL_ENDED, key);
            }
            return ended.size();
        });
    }

    /** What people have approved in this draft, with its context, for the memory; reuse of the memory's own is left out. */
    public List<Bitext> approved(String draftKey) {
        return approvals.standing(DraftKey.parse(draftKey));
    }

    /** What people had approved in this draft or in those that it descends from and is approved no longer, for the memory. */
    public List<Bitext> unapproved(String draftKey) {
        return approvals.ended(DraftKey.parse(draftKey));
    }

    /** @throws java.util.NoSuchElementException if no such draft was opened, naming it */
    public Draft draft(DraftKey key) {
        return drafts.draft(key);
    }

    /** What stands and what stood in a segment, newest first, and behind it the same of what it descends from. */
    public List<PastTranslation> history(DraftKey key, String segment) {
        var past = new ArrayList<>(drafts.history(key, segment));
        revising.before(key, drafts.extract(key.revision()))
                .ifPresent(former -> former.alignment().byId().get(segment).before().stream()
                        .flatMap(before -> history(former.draft(), before.id()).stream())
                        .forEach(past::add));
        return List.copyOf(past);
    }

    /** The revisions that have drafts, newest first, with the counts of each draft. */
    public List<Progress> progress() {
        return drafts.progress();
    }

    /** Each segment of a draft as a line for translators: id, source, and the target as far as it stands. */
    public List<TranslatedLine> lines(DraftKey key) {
        return drafts.draft(key).inOrder().stream()
                .map(t -> new TranslatedLine(
                        t.source().id(), t.source().text(), t.target().orElse(new CodedText(""))))
                .toList();
    }
}
