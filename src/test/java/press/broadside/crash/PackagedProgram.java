package press.broadside.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged jar, unpacked as the launcher does it, started as a process of its own. */
public final class PackagedProgram {
    private static final Path JAR = Path.of("target", "broadside.jar").toAbsolutePath();

    private PackagedProgram() {}

    private static final class Unpacked {
        static final Path FOLDER = unpack();

        private static Path unpack() {
            try {
                Path folder = Files.createTempDirectory("broadside-packaged");
                var unpacking = new ProcessBuilder(
                                java(),
                                "-Djarmode=tools",
                                "-jar",
                                JAR.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("unpack.log").toFile())
                        .start();
                if (unpacking.waitFor() != 0) {
                    throw new IllegalStateException(Files.readString(folder.resolve("unpack.log")));
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Starts a command; what it says goes to {@code log}. */
    public static Process start(Path log, Map<String, String> properties, String... arguments) {
        var command = new ArrayList<String>(List.of(
                java(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dbroadside.home=" + Path.of("").toAbsolutePath()));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-cp",
                Unpacked.FOLDER.resolve("broadside.jar")
                        + File.pathSeparator
                        + Path.of("target", "test-classes").toAbsolutePath()));
        command.add("press.broadside.app.Broadside");
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
