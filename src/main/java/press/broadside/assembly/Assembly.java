package press.broadside.assembly;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.extraction.DocumentMerger;
import press.broadside.extraction.office.OfficePictures;
import press.broadside.extraction.office.OfficeProperties;
import press.broadside.intake.Document;
import press.broadside.intake.Images;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Statements;
import press.broadside.text.CodedText;
import press.broadside.text.TextUnit;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;

/** Puts an approved draft together: the document in its language, a clean HTML body, and the fields around it. */
public final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private final Drafts drafts;
    private final Statements statements;
    private final DocumentMerger merger;
    private final Images images;
    private final URI publicUrl;
    private final EditionStore store;
    private final Corrections corrections;
    private final boolean rehearsing;

    Assembly(
            Drafts drafts,
            Statements statements,
            DocumentMerger merger,
            Images images,
            URI publicUrl,
            EditionStore store,
            Corrections corrections,
            boolean rehearsing) {
        this.drafts = drafts;
        this.statements = statements;
        this.merger = merger;
        this.images = images;
        this.publicUrl = publicUrl;
        this.store = store;
        this.corrections = corrections;
        this.rehearsing = rehearsing;
    }

    /**
     * The edition of a complete draft. Stored and announced ({@code edition-assembled}) only where its content differs
     * from the newest one's, and never over the edition of a later revision.
     *
     * @param draftKey {@code STATEMENT/rNUMBER/LOCALE}
     * @return what readers get from now on: the new edition, or the newest where nothing changed
     * @throws IllegalStateException if not every segment is approved; nothing was stored
     */
    public Edition assemble(String draftKey) {
        LOG.info("stage=assembly at=begin draft={}", draftKey);
        Draft draft = drafts.draft(DraftKey.parse(draftKey));
        if (!draft.isComplete()) {
            throw new IllegalStateException(
                    "draft %s has %d of %d segments approved; approve the rest on the desk, then assemble again"
                            .formatted(
                                    draftKey,
                                    draft.approved(),
                                    draft.translations().size()));
        }
        Edition edition = store.keep(edition(draft, draft.approvedUnits(), false));
        LOG.info("stage=assembly at=end draft={} edition={}", draftKey, edition.key());
        return edition;
    }

    /**
     * For a look at the output before people are done: what is not approved is pseudo-translated, and the edition says so.
     * A rehearsal never follows an edition of approved text.
     *
     * @return empty where rehearsals are off ({@code broadside.rehearsal}, off by default)
     */
    public Optional<Edition> rehearse(String draftKey) {
        if (!rehearsing) {
            return Optional.empty();
        }
        Draft draft = drafts.draft(DraftKey.parse(draftKey));
        if (draft.isComplete()) {
            return Optional.of(assemble(draftKey));
        }
        var targets = new HashMap<>(draft.approvedUnits());
        for (TextUnit unit : draft.extract().units()) {
            targets.computeIfAbsent(unit.id(), id -> Pseudo.of(unit.text()));
        }
        Edition edition = store.keep(edition(draft, targets, true));
        LOG.info("stage=assembly at=rehearsed draft={} edition={}", draftKey, edition.key());
        return Optional.of(edition);
    }

    /**
     * The edition with its pictures as they are now: of this draft where it is complete, otherwise of the draft that readers see
     * the edition of.
     *
     * @return empty where there is nothing to assemble yet; the draft's own way brings the pictures along then
     */
    public Optional<Edition> illustrate(String draftKey) {
        DraftKey asked = DraftKey.parse(draftKey);
        return drafts.of(asked.revision()).stream()
                .filter(asked::equals)
                .filter(key -> drafts.draft(key).isComplete())
                .findFirst()
                .or(() -> store.newest(asked.revision().statement(), Variant.of(asked.locale()))
                        .filter(edition -> edition.sort() == Edition.Sort.TEXT)
                        .map(edition -> new DraftKey(edition.revision(), asked.locale())))
                .map(key -> assemble(key.toString()));
    }

    /**
     * Of a revision that corrects others: what readers have of them is marked or held back in each language whose draft waits
     * for people; the others follow at once.
     *
     * @param revisionKey {@code STATEMENT/rNUMBER}
     * @return what readers get until the correction is translated
     */
    public List<Edition> meanwhile(String revisionKey) {
        RevisionKey revision = RevisionKey.parse(revisionKey);
        Map<Locale, Draft> drafts =
                this.drafts.of(revision).stream().collect(Collectors.toMap(DraftKey::locale, this.drafts::draft));
        return store.variants(revision.statement()).stream()
                .filter(variant -> !Optional.ofNullable(drafts.get(variant.locale()))
                        .filter(Draft::isComplete)
                        .isPresent())
                .flatMap(variant -> store.newest(revision.statement(), variant, Edition.Sort.TEXT).stream())
                .filter(edition -> edition.revision().number() < revision.number())
                .filter(edition -> !isWithdrawn(edition))
                .map(store::keep)
                .toList();
    }

    private boolean isWithdrawn(Edition edition) {
        return store.newest(edition.key().statement(), edition.key().variant())
                .filter(Edition::notice)
                .isPresent();
    }

    /** The document so far: approved text in its place, the rest still in the source's language. Not stored. */
    public Document partial(DraftKey key) {
        Draft draft = drafts.draft(key);
        return merged(statements.revision(key.revision()), draft, draft.approvedUnits());
    }

    /**
     * The edition as it would read now, for those who work on it: what is not translated yet is in the source's language.
     * Not stored.
     *
     * @param typed what somebody is typing, by segment id
     */
    public Edition preview(DraftKey key, Map<String, CodedText> typed) {
        Draft draft = drafts.draft(key);
        return edition(draft, new SoFar(draft, typed).units(), true);
    }

    private Edition edition(Draft draft, Map<String, CodedText> targets, boolean rehearsal) {
        Revision revision = statements.revision(draft.key().revision());
        var pictures = Illustrations.of(images.shown(revision, draft.key().locale()), publicUrl);
        FieldTexts texts = texts(revision, draft, targets);
        Document document = illustrated(merged(revision, draft, targets), revision, pictures);
        Edition edition = new Composition(revision, draft.key(), pictures, texts).edition(document, rehearsal);
        return texts.correction()
                .map(text -> corrections.made(edition, text, revision.acceptedAt()))
                .orElse(edition);
    }

    private Document illustrated(Document merged, Revision revision, Illustrations pictures) {
        if (merged.format().isText()) {
            return pictures.in(merged);
        }
        var replaced = new HashMap<String, byte[]>();
        pictures.byName().forEach((part, image) -> {
            if (!image.name().equals(revision.images().get(part))) {
                replaced.put(part, images.bytes(image.name()));
            }
        });
        return replaced.isEmpty()
                ? merged
                : new Document(merged.format(), OfficePictures.replaced(merged.bytes(), replaced));
    }

    private Document merged(Revision revision, Draft draft, Map<String, CodedText> targets) {
        var inDocument = new HashMap<>(targets);
        inDocument.keySet().removeIf(unit -> unit.startsWith("field."));
        Document merged = merger.merge(revision.document(), draft.key().locale(), inDocument);
        return merged.format().isText()
                ? merged
                : new Document(
                        merged.format(),
                        OfficeProperties.localized(
                                merged.bytes(),
                                revision.fields(),
                                texts(revision, draft, targets).localized()));
    }

    private static FieldTexts texts(Revision revision, Draft draft, Map<String, CodedText> targets) {
        return new FieldTexts(revision.fields(), draft.extract().fieldUnits(), targets);
    }
}
