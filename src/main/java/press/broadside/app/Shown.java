package press.broadside.app;

import java.nio.file.Path;

/** How names from outside are shown: on one line, without control characters. */
final class Shown {
    private Shown() {}

    static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\p{Cntrl}", "�");
    }
}
