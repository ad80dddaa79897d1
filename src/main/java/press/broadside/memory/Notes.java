package press.broadside.memory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notes as a column holds them: JSON, null where there are none. */
final class Notes {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

    private Notes() {}

    static Optional<String> written(List<Note> notes) {
        return notes.isEmpty() ? Optional.empty() : Optional.of(JSON.writeValueAsString(notes));
    }

    static List<Note> read(@Nullable String stored) {
        return stored == null ? List.of() : JSON.readValue(stored, NOTES);
    }
}
