package press.broadside.memory.index;

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
        return new CharacterSegment(packing.packed(), numbers);
    }

    @Override
    public long bytes() {
        return 0;
    }
}
