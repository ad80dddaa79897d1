package press.broadside.memory.index;

/** What a segment of characters needs of the text that is looked up. */
final class CharacterProbe {
    /** Kept for the next look-up: 64 KB that need not be cleared. */
    private static final ThreadLocal<Grams> READERS = ThreadLocal.withInitial(Grams::new);

    final Band band;
    final int[] grams;
    final boolean hasShared;
    final BitCounters counters = new BitCounters(GramBlock.SIZE / 64);

    CharacterProbe(int[] points) {
        var classes = new byte[points.length];
        boolean shared = false;
        for (int i = 0; i < points.length; i++) {
            classes[i] = SymbolClasses.of(points[i]);
            shared |= SymbolClasses.isShared(classes[i]);
        }
        Grams reader = READERS.get();
        band = new Band(classes, classes.length);
        grams = reader.toArray(reader.read(classes, 0, classes.length));
        hasShared = shared;
    }
}
