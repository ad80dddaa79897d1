package press.broadside.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.dispatch.Delivery;
import press.broadside.dispatch.Dispatch;
import press.broadside.intake.Revision;
import press.broadside.intake.Statements;
import press.broadside.memory.Housekeeping;
import press.broadside.publication.Entry;
import press.broadside.publication.Publication;
import press.broadside.publication.Showing;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.PastTranslation;
import press.broadside.translation.Translation;
import press.broadside.translation.working.Verdict;
import press.broadside.translation.working.Verdicts;

/** Gathers where published editions come from, out of what every stage kept. */
public final class Provenances {
    private final Publication publication;
    private final Editions editions;
    private final Statements statements;
    private final Desk desk;
    private final Verdicts reviews;
    private final Housekeeping memory;
    private final Dispatch dispatch;

    Provenances(
            Publication publication,
            Editions editions,
            Statements statements,
            Desk desk,
            Verdicts reviews,
            Housekeeping memory,
            Dispatch dispatch) {
        this.publication = publication;
        this.editions = editions;
        this.statements = statements;
        this.desk = desk;
        this.reviews = reviews;
        this.memory = memory;
        this.dispatch = dispatch;
    }

    /**
     * @param addressOrId of a published page, whole or its path; or an entry's {@code urn:uuid}
     * @return empty where no entry goes by it, nor ever did
     */
    public Optional<Provenance> of(String addressOrId) {
        return publication.entry(addressOrId).map(this::of);
    }

    private Provenance of(Entry entry) {
        Edition edition = editions.edition(entry.edition());
        List<Showing> showings = publication.showings(entry.id());
        Revision revision = statements.revision(edition.revision());
        return new Provenance(
                entry.id(),
                entry.address(),
                entry.edition().toString(),
                entry.publishedAt(),
                entry.updatedAt(),
                edition.assembledAt(),
                new Provenance.Statement(
                        revision.key().statement(),
                        revision.key().toString(),
                        revision.fileName(),
                        revision.hash(),
                        revision.acceptedAt()),
                sentences(edition),
                showings.stream().map(Provenances::showing).toList(),
                dispatch.deliveries(entry.edition().statement(), entry.edition().locale()).stream()
                        .filter(delivery -> isTo(showings, delivery))
                        .map(Provenances::sending)
                        .toList());
    }

    /** A section with a wording of its own is sent that, under an entry of its own. */
    private static boolean isTo(List<Showing> showings, Delivery delivery) {
        return showings.stream()
                .anyMatch(showing -> showing.section().equals(delivery.key().section()));
    }

    private List<Provenance.Sentence> sentences(Edition edition) {
        var key = new DraftKey(edition.revision(), edition.key().locale());
        Draft draft = desk.draft(key);
        Map<String, Long> units = memory.saying(said(draft), key.locale());
        Map<String, List<Verdict>> verdicts = reviews.of(key).stream().collect(Collectors.groupingBy(Verdict::segment));
        var sentences = new ArrayList<Provenance.Sentence>();
        for (Translation translation : draft.inOrder()) {
            String segment = translation.source().id();
            List<PastTranslation> history = desk.history(key, segment);
            PastTranslation shown = shown(history, edition);
            var origin = new SentenceHistory(
                    history.subList(history.indexOf(shown), history.size()), verdicts.getOrDefault(segment, List.of()));
            sentences.add(new Provenance.Sentence(
                    segment,
                    translation.source().text().coded(),
                    shown.target().coded(),
                    origin.origin(Optional.ofNullable(units.get(segment))
                            .filter(unit -> translation
                                    .target()
                                    .map(CodedText::coded)
                                    .filter(shown.target().coded()::equals)
                                    .isPresent()))));
        }
        return sentences;
    }

    private static Map<String, Housekeeping.SourceAndTarget> said(Draft draft) {
        var said = new HashMap<String, Housekeeping.SourceAndTarget>();
        for (Translation translation : draft.inOrder()) {
            CodedText source = draft.sourceOf(translation);
            translation
                    .target()
                    .filter(target -> !source.coded().isEmpty())
                    .ifPresent(target ->
                            said.put(translation.source().id(), new Housekeeping.SourceAndTarget(source, target)));
        }
        return said;
    }

    /** What was approved when the edition was made; a draft of a later revision that says the same came after. */
    private static PastTranslation shown(List<PastTranslation> history, Edition edition) {
        return history.stream()
                .filter(past -> past.state().equals("approved"))
                .filter(past -> !past.since().isAfter(edition.assembledAt()))
                .findFirst()
                .orElse(history.get(0));
    }

    private static Provenance.Showing showing(Showing showing) {
        return new Provenance.Showing(
                showing.section(),
                showing.edition().toString(),
                word(showing.sort()),
                showing.publishedAt(),
                showing.updatedAt(),
                showing.goneAt());
    }

    private static Provenance.Sending sending(Delivery delivery) {
        return new Provenance.Sending(
                delivery.key().toString(),
                word(delivery.act()),
                word(delivery.state()),
                delivery.attempts(),
                delivery.queuedAt(),
                delivery.changedAt(),
                delivery.place(),
                delivery.reason());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
