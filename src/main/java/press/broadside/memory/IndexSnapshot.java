package press.broadside.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.memory.index.SnapshotReader;
import press.broadside.memory.index.SnapshotWriter;

/**
 * The index as a file in the data folder, so that a start need not read the whole memory. It is never needed: one that is
 * damaged, or is of another memory, score or version, is passed over and the index made anew.
 */
final class IndexSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(IndexSnapshot.class);

    /** Grows with each change of what is written. */
    private static final int VERSION = 1;

    private final Path file;
    private final Score score;
    private final SentenceSplitter splitter;

    /** @param folder made when first needed */
    IndexSnapshot(Path folder, Score score, SentenceSplitter splitter) {
        this.file = folder.resolve("index." + score.name().toLowerCase(java.util.Locale.ROOT));
        this.score = score;
        this.splitter = splitter;
    }

    /** An index, and how far it had come in the memory's log. */
    record Kept(SourceIndex index, long seq) {}

    /**
     * @param memory which memory it must be of
     * @param latest no snapshot that knows more than this is of this memory
     */
    Optional<Kept> load(String memory, long latest) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new SnapshotReader(file)) {
            boolean ours = in.readInt() == VERSION && in.readText().equals(memory);
            long seq = ours ? in.readLong() : Long.MAX_VALUE;
            if (seq > latest) {
                LOG.info("{} is of another memory or version; the index is made anew", file);
                return Optional.empty();
            }
            return Optional.of(new Kept(UnitIndex.read(in, score, splitter), seq));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be used, so the index is made anew: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Keeps an index; where that fails, the next start takes longer. */
    void save(SourceIndex index, String memory, long seq) {
        try (var out = new SnapshotWriter(file)) {
            out.writeInt(VERSION);
            out.writeText(memory);
            out.writeLong(seq);
            index.write(out);
            out.commit();
        } catch (IOException e) {
            LOG.warn("{} cannot be written, so the next start reads the whole memory: {}", file, e.toString());
        }
    }
}
