package press.broadside.intake.office;

import java.util.Map;
import java.util.Optional;

/** What kind of picture bytes are, by how they begin. */
final class PictureType {
    private static final Map<String, int[]> STARTS = Map.of(
            "image/png", new int[] {0x89, 'P', 'N', 'G'},
            "image/jpeg", new int[] {0xFF, 0xD8, 0xFF},
            "image/gif", new int[] {'G', 'I', 'F', '8'});

    private PictureType() {}

    /** The media type; empty for anything but PNG, JPEG and GIF. */
    static Optional<String> of(byte[] picture) {
        return STARTS.entrySet().stream()
                .filter(start -> startsWith(picture, start.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean startsWith(byte[] picture, int[] start) {
        boolean same = picture.length >= start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = (picture[i] & 0xFF) == start[i];
        }
        return same;
    }
}
