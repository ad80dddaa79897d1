package press.broadside.crash;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;

/**
 * Holds the thread that writes a certain log line, for ever, right there, and leaves word of it in a file: so a test can
 * kill a process at a place that it knows, with the work of that place in hand.
 */
public final class StopAt extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final String line = System.getProperty("stop.at", "");
    private final Path word = Path.of(System.getProperty("stop.word", "stopped"));

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (!line.isEmpty() && message.matches(line)) {
            leaveWord(message);
            holdForEver();
        }
    }

    private void leaveWord(String message) {
        try {
            Path written = word.resolveSibling(word.getFileName() + ".part");
            Files.writeString(written, message);
            Files.move(written, word, StandardCopyOption.ATOMIC_MOVE); // who sees the word can read all of it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void holdForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
