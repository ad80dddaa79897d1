package press.broadside.intake.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import press.broadside.intake.office.Removals.Removed;

/** The pictures of an ODT that its text shows, each stripped once. */
final class OdtPictures {
    private final Parts parts;
    private final Function<byte[], Optional<byte[]>> stripped;
    private final Removals removals;
    private final Map<String, Optional<byte[]>> seen = new HashMap<>();

    OdtPictures(Parts parts, Function<byte[], Optional<byte[]>> stripped, Removals removals) {
        this.parts = parts;
        this.stripped = stripped;
        this.removals = removals;
    }

    /** The part that an address names, as it is called in the package; empty where there is nothing to show. */
    Optional<String> settled(String address) {
        String name = address.startsWith("./") ? address.substring(2) : address;
        Optional<byte[]> content = parts.find(name);
        if (content.isEmpty()) {
            // a drawing's own replacement may never have been written
            removals.count(Removed.LINKED_PICTURE, address.startsWith("./ObjectReplacements/") ? 0 : 1);
            return Optional.empty();
        }
        if (!seen.containsKey(name)) {
            seen.put(name, stripped.apply(content.get()));
            boolean gone = seen.get(name).isEmpty() && !name.startsWith("ObjectReplacements/");
            removals.count(Removed.PICTURE, gone ? 1 : 0);
        }
        return seen.get(name).map(kept -> name);
    }

    Map<String, byte[]> shown() {
        var shown = new TreeMap<String, byte[]>();
        seen.forEach((name, content) -> content.ifPresent(kept -> shown.put(name, kept)));
        return shown;
    }
}
