package press.broadside.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the packaged program that ran to its end: its exit code, and what it wrote where. */
record Ended(int code, String out, String err) {
    private static final long LONGEST_MINUTES = 3;

    static Ended command(String... arguments) throws IOException, InterruptedException {
        return process(Launcher.command(arguments), new byte[0]);
    }

    static Ended process(ProcessBuilder command, byte[] input) throws IOException, InterruptedException {
        Path out = Files.createTempFile("broadside-test", ".out");
        Path err = Files.createTempFile("broadside-test", ".err");
        try {
            Process process = command.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input);
            } catch (IOException e) {
                // it ended without reading: its exit code and its words say why
            }
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command.command() + " does not end; it said:\n" + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
