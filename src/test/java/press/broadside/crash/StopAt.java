package press.broadside.crash;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds the thread that writes a certain log line, or the one after some of those, for ever, right there, and leaves word of it in a file: so a test can
 * kill a process at a place that it knows, with the work of that place in hand.
 */
public final class StopAt extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final String line = System.getProperty("stop.at", "");
    private final AtomicInteger passed = new AtomicInteger(-Integer.getInteger("stop.skip", 0));
    private final Path word = Path.of(System.getProperty("stop.word", "stopped"));

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (!line.isEmpty() && message.matches(line) && passed.getAndIncrement() >= 0) {
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
