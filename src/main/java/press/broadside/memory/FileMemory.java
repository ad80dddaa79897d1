package press.broadside.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import press.broadside.memory.index.Likeness;
import press.broadside.memory.index.SimilarSources;

/**
 * A translation memory read from files into this process alone, as they are: no database, no context, no penalties, no check
 * of languages. Only what is in one of the languages asked for is kept. Safe for many threads.
 */
public final class FileMemory {
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::source);

    private record Scored(int source, double score) {}

    private final List<String> languages;
    private final SimilarSources index;
    private final FileSources sources;
    private final Size size;
    private final List<String> passedOver;

    FileMemory(List<String> languages, SimilarSources index, FileSources sources, Size size, List<String> passedOver) {
        this.languages = languages;
        this.index = index;
        this.sources = sources;
        this.size = size;
        this.passedOver = List.copyOf(passedOver);
    }

    /**
     * What was read.
     *
     * @param pairs       source and target in any language
     * @param targets     of these, in a language wanted
     * @param sources     different ones that have such a target
     * @param sourceBytes of the index and the sources' text
     */
    public record Size(long pairs, long targets, int sources, long sourceBytes) {}

    /**
     * Reads TMX, or lines of source, tab, language, tab, target: a file that ends in {@code .tmx} or begins as XML is TMX.
     *
     * @param languages wanted, in the order in which answers name them; {@code pt} and {@code pt-BR} are two
     * @throws PairsRefused if a table cannot be read, naming file, line and reason
     * @throws TmxRefused   if a TMX file cannot be read, likewise
     */
    public static FileMemory of(List<Path> files, List<Locale> languages, Score score) throws IOException {
        var reading = new FileMemoryReading(languages, score);
        for (Path file : files) {
            reading.read(file);
        }
        return reading.memory();
    }

    public Size size() {
        return size;
    }

    /** What of TMX files could not be read, a sentence each. */
    public List<String> passedOver() {
        return passedOver;
    }

    /**
     * Every source at or above the floor, best first; of equals, the first read. Blank text is like nothing.
     *
     * @param floor 0 to 100
     */
    public List<FileMatch> all(String query, int floor) {
        String folded = Wording.folded(query);
        var scored = new ArrayList<Scored>();
        if (!folded.isEmpty()) {
            for (Likeness found : index.all(folded, floor)) {
                sources.alike(found.source(), source -> scored.add(new Scored(source, score(found))));
            }
        }
        scored.sort(BEST_FIRST);
        BitSet all = allLabels();
        return scored.stream().map(source -> match(source, all)).toList();
    }

    /**
     * For each language its best source at or above the floor. A source that is the best for several is named once, with
     * these languages only.
     */
    public List<FileMatch> best(String query, int floor) {
        String folded = Wording.folded(query);
        if (folded.isEmpty()) {
            return List.of();
        }
        BitSet wanted = allLabels();
        var bestFor = new LinkedHashMap<Scored, BitSet>();
        for (Likeness found : index.best(folded, floor, wanted)) {
            var alike = new ArrayList<Scored>();
            sources.alike(found.source(), source -> alike.add(new Scored(source, score(found))));
            alike.sort(BEST_FIRST);
            for (Scored source : alike) {
                BitSet labels = sources.labels(source.source());
                labels.and(wanted);
                wanted.andNot(labels);
                if (!labels.isEmpty()) {
                    bestFor.put(source, labels);
                }
            }
        }
        return bestFor.entrySet().stream()
                .map(best -> match(best.getKey(), best.getValue()))
                .toList();
    }

    private BitSet allLabels() {
        var all = new BitSet(languages.size());
        all.set(0, languages.size());
        return all;
    }

    /** The nearest number to the fraction, which {@code 1 - distance / longer} need not be. */
    private static double score(Likeness found) {
        return found.longer() == 0 ? 1 : (double) (found.longer() - found.distance()) / found.longer();
    }

    private FileMatch match(Scored scored, BitSet labels) {
        var present = new BitSet(languages.size());
        long[] places = sources.targets(scored.source(), languages.size(), present);
        present.and(labels);
        return new FileMatch(
                scored.score(), sources.source(scored.source()), new FileTargets(sources, languages, places, present));
    }
}
