package press.broadside.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.Extract;
import press.broadside.handoff.Announcer;
import press.broadside.language.Languages;
import press.broadside.memory.Recall;
import press.broadside.section.Sections;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;

/**
 * Where translations are made and decided: opens a draft in each language from what memory knows, takes people's texts
 * in, and knows when a draft is ready.
 */
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger("press.broadside.stage");

    private final JdbcDrafts drafts;
    private final JdbcSuggestions suggestions;
    private final Sections sections;
    private final TransactionOperations transactions;
    private final Announcer announcer;

    Desk(
            JdbcDrafts drafts,
            JdbcSuggestions suggestions,
            Sections sections,
            TransactionOperations transactions,
            Announcer announcer) {
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.sections = sections;
        this.transactions = transactions;
        this.announcer = announcer;
    }

    /**
     * Opens a draft in every locale of every section and announces each as {@code draft-approved} or {@code draft-waiting}.
     * A draft that is open already is left as it is, with what people have done since.
     */
    public List<DraftKey> open(Recall recall) {
        var revision = recall.extract().revision();
        LOG.info("stage=translation event=enter subject={}", revision);
        var opened = new ArrayList<DraftKey>();
        List<Locale> locales = sections.locales();
        for (Locale locale : locales) {
            var draft = first(recall, locale);
            transactions.executeWithoutResult(status -> {
                if (drafts.open(draft, locales.indexOf(locale))) {
                    announcer.announce(draft.isComplete() ? "draft-approved" : "draft-waiting", draft.key());
                    opened.add(draft.key());
                }
            });
        }
        LOG.info("stage=translation event=exit subject={} drafts={}", revision, opened.size());
        return List.copyOf(opened);
    }

    private Draft first(Recall recall, Locale locale) {
        Extract extract = recall.extract();
        var key = new DraftKey(extract.revision(), locale);
        if (Languages.isEnglish(locale)) {
            return SourceDraft.of(key, extract);
        }
        var policy = sections.publishing(locale).orElseThrow().approve();
        return new DraftFromMemory(recall, locale, policy).draft(key);
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
     * As {@link #translate(DraftKey, List, String)}, but a line to which there is an objection is not taken either. What
     * somebody else stores at the same moment is not overwritten.
     */
    public List<TakenLine> translate(DraftKey key, List<TranslatedLine> lines, String translator, Objection objection) {
        Draft draft = drafts.draft(key);
        List<TakenLine> taken = transactions.execute(status -> {
            var typing = new Typing(drafts, draft, translator, objection);
            return lines.stream().map(typing::take).toList();
        });
        return taken == null ? List.of() : taken;
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
        Integer count = transactions.execute(status -> {
            Draft draft = drafts.draft(key);
            List<Translation.Approved> approved = draft.inOrder().stream()
                    .flatMap(translation -> approvable(draft, translation, approver).stream())
                    .toList();
            approved.forEach(translation -> drafts.store(key, translation));
            if (!approved.isEmpty()) {
                announcer.announce("segments-approved", key);
                if (drafts.draft(key).isComplete()) {
                    announcer.announce("draft-approved", key);
                }
            }
            return approved.size();
        });
        return count == null ? 0 : count;
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

    /** What people have approved in this draft, with its context, for the memory; reuse of the memory's own is left out. */
    public List<Bitext> approved(String draftKey) {
        return new ApprovedBitexts(drafts.draft(DraftKey.parse(draftKey))).all();
    }

    /** @throws java.util.NoSuchElementException if no such draft was opened, naming it */
    public Draft draft(DraftKey key) {
        return drafts.draft(key);
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
