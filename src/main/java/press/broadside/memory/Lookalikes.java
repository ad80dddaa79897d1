package press.broadside.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import press.broadside.text.CodedText;

/**
 * Finds sources that are the same but for case, punctuation and white space: by a hash of eight bytes each in a first pass, by
 * the texts themselves for what has equal hashes in a second.
 */
final class Lookalikes {
    private static final String SOURCES = """
            select u.id, u.source
              from translation_unit u
             where exists (select 1 from translation_unit_variant v where v.unit = u.id and v.superseded_at is null)
            """;

    private final JdbcTemplate jdbc;

    Lookalikes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Suspects found(int most) {
        long[] repeated = repeated(hashes());
        Map<String, Map<String, Long>> groups = groups(repeated);
        groups.values().removeIf(spellings -> spellings.size() < 2);
        List<Suspect> first = groups.values().stream()
                .sorted(Comparator.comparingInt(spellings -> -spellings.size()))
                .limit(most)
                .map(Lookalikes::finding)
                .toList();
        return new Suspects(Suspects.Kind.SIMILAR_SOURCE, groups.size(), first);
    }

    private static Suspect finding(Map<String, Long> spellings) {
        List<Suspect.Member> members = new TreeSet<>(spellings.keySet())
                .stream()
                        .map(source -> new Suspect.Member(spellings.getOrDefault(source, 0L), source))
                        .toList();
        return new Suspect(Optional.empty(), members.get(0).says(), members);
    }

    private long[] hashes() {
        long[][] hashes = {new long[1 << 10]};
        int[] count = {0};
        Rows.each(jdbc, SOURCES, List.of(), row -> {
            if (count[0] == hashes[0].length) {
                hashes[0] = Arrays.copyOf(hashes[0], count[0] * 2);
            }
            hashes[0][count[0]++] = hash(skeleton(row.getString("source")));
        });
        return Arrays.copyOf(hashes[0], count[0]);
    }

    /** Each hash that occurs twice or more, once, in order. */
    private static long[] repeated(long[] hashes) {
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 1; i < hashes.length; i++) {
            boolean again = hashes[i] == hashes[i - 1] && (kept == 0 || hashes[kept - 1] != hashes[i]);
            if (again) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    /** By skeleton, each spelling with the youngest unit that has it. */
    private Map<String, Map<String, Long>> groups(long[] repeated) {
        var groups = new LinkedHashMap<String, Map<String, Long>>();
        Rows.each(jdbc, SOURCES + " order by u.source, u.id", List.of(), row -> {
            String source = row.getString("source");
            String skeleton = skeleton(source);
            if (Arrays.binarySearch(repeated, hash(skeleton)) >= 0) {
                groups.computeIfAbsent(skeleton, s -> new LinkedHashMap<>()).put(source, row.getLong("id"));
            }
        });
        return groups;
    }

    /** Letters and digits alone, folded; the text itself where it has none. */
    private static String skeleton(String source) {
        String folded = Wording.of(new CodedText(source)).folded();
        String bare = folded.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return bare.isEmpty() ? source : bare;
    }

    /** FNV-1a over the characters. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
