package press.broadside.translation.xliff;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import press.broadside.intake.RevisionKey;
import press.broadside.memory.Match;
import press.broadside.memory.Recall;
import press.broadside.memory.TranslationMemory;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;

/** What goes to {@code handoff/out/}: each draft that waits for people, as a file for their tools. */
public final class HandOut {
    /** What is written. */
    public enum Kind {
        XLIFF_1_2,
        XLIFF_2_1,
        OMEGAT
    }

    /** A file that is to be written whole. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record HandedOut(String fileName, byte[] content) {}

    /** What memory knows of the statement that was handed out last: its languages follow each other. */
    private record Last(RevisionKey revision, long until, Recall recall) {}

    private static final long GOOD_FOR_NANOS = 30_000_000_000L;

    private final Optional<Kind> kind;
    private final Exchange exchange;
    private final Drafts drafts;
    private final TranslationMemory memory;
    private final AtomicReference<Optional<Last>> last = new AtomicReference<>(Optional.empty());

    HandOut(Optional<Kind> kind, Exchange exchange, Drafts drafts, TranslationMemory memory) {
        this.kind = kind;
        this.exchange = exchange;
        this.drafts = drafts;
        this.memory = memory;
    }

    /** Whether anything is to be written. */
    public boolean isWanted() {
        return kind.isPresent();
    }

    /** @throws java.util.NoSuchElementException if there is no such draft, naming it */
    public HandedOut pack(String draftKey) {
        DraftKey key = DraftKey.parse(draftKey);
        Draft draft = drafts.draft(key);
        Job job = exchange.job(draft, matches(draft));
        var content = new ByteArrayOutputStream();
        if (kind.filter(Kind.OMEGAT::equals).isPresent()) {
            Exchange.writeOmegat(job, content);
            return new HandedOut(Exchange.packageName(key), content.toByteArray());
        }
        boolean older = kind.filter(Kind.XLIFF_2_1::equals).isEmpty();
        Exchange.write(job, older ? XliffVersion.V1_2 : XliffVersion.V2_1, content);
        return new HandedOut(Exchange.fileName(key), content.toByteArray());
    }

    /** Each English segment is looked up once, whatever the number of languages. */
    private Map<String, List<Match>> matches(Draft draft) {
        RevisionKey revision = draft.key().revision();
        Recall recall = last.get()
                .filter(known -> known.revision().equals(revision) && known.until() - System.nanoTime() > 0)
                .map(Last::recall)
                .orElseGet(() -> recalled(revision));
        return recall.matches().getOrDefault(draft.key().locale(), Map.of());
    }

    private synchronized Recall recalled(RevisionKey revision) {
        Optional<Last> meanwhile = last.get().filter(known -> known.revision().equals(revision));
        if (meanwhile.isPresent() && meanwhile.get().until() - System.nanoTime() > 0) {
            return meanwhile.get().recall();
        }
        Recall recall = memory.recall(revision.toString());
        last.set(Optional.of(new Last(revision, System.nanoTime() + GOOD_FOR_NANOS, recall)));
        return recall;
    }
}
