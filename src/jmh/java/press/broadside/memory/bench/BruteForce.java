package press.broadside.memory.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every source, one after the other, but for those whose length alone rules them out. */
final class BruteForce implements Contender {
    private final PlainScore score;
    private final int floor;
    private final List<String> sources = new ArrayList<>();
    private final List<int[]> symbols = new ArrayList<>();

    /** A source that is alike enough. */
    record Scored(String source, double ratio) {}

    BruteForce(PlainScore score, int floor) {
        this.score = score;
        this.floor = floor;
    }

    @Override
    public String settings() {
        return "Levenshtein's table within the band of the floor, for every source in the window of lengths";
    }

    @Override
    public void load(Path pairs) throws IOException {
        sources.addAll(new Memory(pairs.getParent()).sources());
        sources.forEach(source -> symbols.add(score.symbols(source)));
    }

    @Override
    public long bytes() {
        return symbols.stream().mapToLong(text -> 16 + 4L * text.length).sum();
    }

    List<Scored> scored(String query) {
        int[] wanted = score.symbols(query);
        var found = new ArrayList<Scored>();
        for (int i = 0; i < sources.size(); i++) {
            double ratio = PlainScore.ratio(wanted, symbols.get(i), floor);
            if (ratio >= 0) {
                found.add(new Scored(sources.get(i), ratio));
            }
        }
        found.sort(Comparator.comparingDouble(Scored::ratio).reversed());
        return found;
    }

    @Override
    public List<String> best(String query) {
        return all(query).stream().limit(1).toList();
    }

    @Override
    public List<String> all(String query) {
        return scored(query).stream().map(Scored::source).toList();
    }
}
