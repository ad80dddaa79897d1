package press.broadside.memory;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code broadside.memory}.
 *
 * @param floor   lowest score offered, 1 to 100
 * @param score   what a fuzzy score counts: {@code characters} or {@code words}
 * @param matches most matches offered for one segment in one language
 * @param folder  its {@code *.tmx} are loaded at start, in the order of their names
 * @param files   further TMX files to load at start; each must exist
 * @param penalties points that matches lose
 */
@ConfigurationProperties("broadside.memory")
public record MemorySettings(
        @DefaultValue("70") int floor,
        @DefaultValue("characters") Score score,
        @DefaultValue("10") int matches,
        @DefaultValue("translations/memory") Path folder,
        @DefaultValue List<Path> files,
        @DefaultValue Penalties penalties) {
    public MemorySettings {
        if (floor < 1 || floor > 100) {
            throw new IllegalArgumentException("broadside.memory.floor is " + floor + "; give 1 to 100");
        }
        if (matches < 1) {
            throw new IllegalArgumentException("broadside.memory.matches is " + matches + "; give 1 or more");
        }
        files = List.copyOf(files);
    }

    /** Floor 70 by characters, ten matches, nothing to load. */
    public static MemorySettings standard() {
        return new MemorySettings(
                70, Score.CHARACTERS, 10, Path.of("translations/memory"), List.of(), Penalties.standard());
    }
}
