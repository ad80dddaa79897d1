package press.broadside.memory;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code broadside.memory.penalties}: points that a match loses. A match that loses any is at most 99, so that no
 * policy approves it.
 *
 * @param origins        by a file's name, or {@code approved}
 * @param otherLanguage where the target is in a language that stands in for another: {@code pt} for {@code pt-BR}
 * @param section        where the target is the wording of another section
 * @param old            where the target was said last longer ago than {@code oldAfter}
 */
public record Penalties(
        @DefaultValue Map<String, Integer> origins,
        @DefaultValue("1") int otherLanguage,
        @DefaultValue("1") int section,
        @DefaultValue("0") int old,
        @DefaultValue("1826d") Duration oldAfter) {
    private static final int MOST = 100;

    public Penalties {
        origins = Map.copyOf(origins);
        origins.forEach((origin, points) -> check("origins." + origin, points));
        check("other-language", otherLanguage);
        check("section", section);
        check("old", old);
        if (otherLanguage == 0) {
            throw new IllegalArgumentException(
                    "broadside.memory.penalties.other-language is 0; give 1 or more, as another language is no exact match");
        }
    }

    private static void check(String key, int points) {
        if (points < 0 || points > MOST) {
            throw new IllegalArgumentException(
                    "broadside.memory.penalties.%s is %d; give 0 to %d".formatted(key, points, MOST));
        }
    }

    static Penalties standard() {
        return new Penalties(Map.of(), 1, 1, 0, Duration.ofDays(1826));
    }
}
