package press.broadside.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import press.broadside.language.LanguageGuard;

/** One file on its way into the memory: while a batch is written, the next one is read, and never more than that. */
final class ImportRun implements AutoCloseable {
    private static final int UNITS_AT_ONCE = 2_000;
    private static final int CHARACTERS_AT_ONCE = 2_000_000;

    private final Origin file;
    private final MemoryWriter writer;
    private final LanguageGuard guard;
    private final Clock clock;
    private final ExecutorService writing =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "memory-import"));
    private final Map<String, Optional<Locale>> locales = new HashMap<>();
    private final Remarks.Gathered conflicts = new Remarks.Gathered();
    private final Remarks.Gathered refused = new Remarks.Gathered();
    private List<NewUnit> waiting = new ArrayList<>();
    private int characters;
    private CompletableFuture<MemoryWriter.Written> inHand =
            CompletableFuture.completedFuture(new MemoryWriter.Written(0, 0, 0, List.of()));
    private long read;
    private long added;
    private long changed;
    private long known;

    ImportRun(Origin file, MemoryWriter writer, LanguageGuard guard, Clock clock) {
        this.file = file;
        this.writer = writer;
        this.guard = guard;
        this.clock = clock;
    }

    void take(TmxUnit unit) {
        read++;
        unit.unit(locales, guard::contradiction, refused::add).ifPresent(made -> {
            made.identity(); // worked out here, beside the writing and not in it
            waiting.add(made);
            characters += made.size();
        });
        if (waiting.size() == UNITS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
            write();
        }
    }

    private void write() {
        settle();
        List<NewUnit> batch = waiting;
        waiting = new ArrayList<>();
        characters = 0;
        inHand = CompletableFuture.supplyAsync(() -> writer.write(batch, file, clock.millis()), writing);
    }

    /** Waits for the batch that is being written, and throws what its writing threw. */
    private void settle() {
        try {
            MemoryWriter.Written written = inHand.join();
            added += written.added();
            changed += written.changed();
            known += written.known();
            written.conflicts().forEach(conflicts::add);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    ImportReport ended() {
        write();
        settle();
        return new ImportReport(file.name(), false, read, added, changed, known, conflicts.all(), refused.all());
    }

    @Override
    public void close() {
        writing.shutdown();
    }
}
