package press.broadside.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./broadside}, as users start it; it finds everything built. */
final class Launcher {
    static final Path ROOT = Path.of("").toAbsolutePath();

    private Launcher() {}

    static ProcessBuilder command(String... arguments) {
        var command = new ArrayList<String>(List.of(ROOT.resolve("broadside").toString()));
        command.addAll(List.of(arguments));
        return prepared(new ProcessBuilder(command));
    }

    /** With this Java, which built it; short runs are over before the second compiler pays. */
    static ProcessBuilder prepared(ProcessBuilder process) {
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("BROADSIDE_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        return process;
    }
}
