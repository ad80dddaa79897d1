package press.broadside.section;

import java.util.Map;

/**
 * A destination of a section, as written in {@code routes/sections.yaml}; dispatch knows what each type needs.
 *
 * @param id       unique in its section
 * @param type     {@code file}, {@code sftp}, {@code http} or {@code route}
 * @param settings the channel's other keys
 * @param place    file and line it was read from, for messages
 */
public record Channel(String id, String type, Map<String, String> settings, String place) {
    public Channel {
        settings = Map.copyOf(settings);
    }
}
