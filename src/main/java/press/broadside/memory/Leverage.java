package press.broadside.memory;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import press.broadside.language.Count;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * How much of some English text was said before in one language, by bands of the best match: what is left to do, before work
 * starts.
 */
public record Leverage(Map<Band, Share> bands) {
    public Leverage {
        bands = Map.copyOf(bands);
    }

    /** Scores that mean about the same work. */
    public enum Band {
        CONTEXT("101-102", 101),
        EXACT("100", 100),
        ALMOST("99", 99),
        FROM_95("95-98", 95),
        FROM_85("85-94", 85),
        FROM_75("75-84", 75),
        BELOW_75("below 75", 1),
        /** Not in memory word for word, and said before in the same texts. */
        REPEATED("repeated", 0),
        NEW("new", 0);

        private final String label;
        private final int floor;

        Band(String label, int floor) {
            this.label = label;
            this.floor = floor;
        }

        public String label() {
            return label;
        }

        /** What is repeated is done once, however much it is like something else. */
        private static Band of(int score, boolean repeated) {
            if (repeated && score < EXACT.floor) {
                return REPEATED;
            }
            return Stream.of(values())
                    .filter(band -> band.floor > 0 && score >= band.floor)
                    .findFirst()
                    .orElse(NEW);
        }
    }

    /** Segments of a band, and their English text. */
    public record Share(int segments, Count count) {
        static final Share NOTHING = new Share(0, Count.NONE);

        Share plus(Share other) {
            return new Share(segments + other.segments, count.plus(other.count));
        }
    }

    /** Of a band; nothing where there is none. */
    public Share of(Band band) {
        return bands.getOrDefault(band, Share.NOTHING);
    }

    public Share total() {
        return bands.values().stream().reduce(Share.NOTHING, Share::plus);
    }

    /** Counts texts up; what one of them says, the next one repeats. */
    public static final class Tally {
        private final Function<String, Count> counting;
        private final Set<String> said = new HashSet<>();

        /** @param counting counts English text */
        public Tally(Function<String, Count> counting) {
            this.counting = counting;
        }

        /** @param matches of {@link TranslationMemory#recall(List, List)}, in one language, by id */
        public Leverage add(List<TextUnit> units, Map<String, List<Match>> matches) {
            var bands = new EnumMap<Band, Share>(Band.class);
            for (TextUnit unit : units) {
                int whole = best(matches, unit.id());
                for (Segment segment : unit.segments()) {
                    boolean repeated = !said.add(Wording.exact(segment.text()));
                    Band band = Band.of(Math.max(whole, best(matches, segment.id())), repeated);
                    bands.merge(band, new Share(1, counting.apply(segment.text().plain())), Share::plus);
                }
            }
            return new Leverage(bands);
        }

        private static int best(Map<String, List<Match>> matches, String id) {
            return matches.getOrDefault(id, List.of()).stream()
                    .mapToInt(Match::score)
                    .max()
                    .orElse(0);
        }
    }
}
