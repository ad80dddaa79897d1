package press.broadside.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** One thread reads while the caller's takes in, in the same order, and never more ahead than some hundreds. */
final class ReadAhead<T> {
    private static final int AT_ONCE = 256;
    private static final int AHEAD = 4;

    private final BlockingQueue<List<T>> read = new ArrayBlockingQueue<>(AHEAD);
    private List<T> reading = new ArrayList<>(AT_ONCE);

    /** Gives what it reads to the consumer. */
    @FunctionalInterface
    interface Reading<T> {
        void to(Consumer<T> taker) throws IOException;
    }

    /**
     * @throws IOException as the reading threw it, after all before it was taken; so its RuntimeExceptions
     */
    static <T> void each(Reading<T> reading, Consumer<T> step) throws IOException {
        new ReadAhead<T>().run(reading, step);
    }

    private void run(Reading<T> from, Consumer<T> step) throws IOException {
        var thread = Executors.newSingleThreadExecutor(work -> {
            var reader = new Thread(work, "read-ahead");
            reader.setDaemon(true);
            return reader;
        });
        try {
            var end = CompletableFuture.runAsync(() -> readAll(from), thread);
            for (List<T> some = read.take(); !some.isEmpty(); some = read.take()) {
                some.forEach(step);
            }
            end.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            thread.shutdownNow();
        }
    }

    /** An empty list is the end. */
    private void readAll(Reading<T> from) {
        try {
            from.to(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!reading.isEmpty()) {
                hand();
            }
            hand();
        }
    }

    private void add(T one) {
        reading.add(one);
        if (reading.size() == AT_ONCE) {
            hand();
        }
    }

    private void hand() {
        try {
            read.put(reading);
            reading = new ArrayList<>(AT_ONCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the taker has ended", e);
        }
    }
}
