package press.broadside.memory.index;

import java.io.IOException;
import java.util.List;

/** Counts code points. */
final class Characters implements Measure {
    @Override
    public int[] learn(String text) {
        return read(text);
    }

    @Override
    public int[] read(String text) {
        return text.codePoints().toArray();
    }

    @Override
    public Segment segment(List<int[]> texts, int[] numbers) {
        var packing = new CharacterTexts.Packing();
        texts.forEach(packing::add);
        return CharacterSegment.of(packing.packed(), numbers);
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void write(SnapshotWriter out) {
        // code points need no dictionary
    }

    @Override
    public Segment readSegment(SnapshotReader in) throws IOException {
        return CharacterSegment.read(in);
    }
}
