package press.broadside.intake;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where documents from outside meet parsers: in threads of their own, on a stack of known size, within a time
 * limit, so many at once. What overflows or runs over time ends its document and nothing else. Safe for many threads.
 */
public final class Parsing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parsing.class);
    private static final Duration GRACE = Duration.ofMillis(500);
    /** A document that was read within the limit is not to be stopped later for being merged. */
    private static final int LATER = 4;
    /** The limit is processor time; by the clock it may take this many times as long, where others keep the machine busy. */
    private static final int BY_THE_CLOCK = 4;

    private final ParsingSettings settings;
    private final LastResort lastResort;
    private final Semaphore permits;
    private final AtomicInteger abandoned = new AtomicInteger();
    private final ExecutorService threads;

    Parsing(ParsingSettings settings, LastResort lastResort) {
        this.settings = settings;
        this.lastResort = lastResort;
        this.permits = new Semaphore(settings.threads(), true);
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                work -> new ParsingThread(work, settings.stack()));
        Metrics.gauge("broadside.parsing.abandoned", abandoned);
    }

    /** With the limits that hold by default, for a process that nothing can restart. */
    public static Parsing withDefaults() {
        return new Parsing(ParsingSettings.DEFAULTS, why -> LOG.error("event=stuck reason={}", why));
    }

    /**
     * Meets a document for the first time.
     *
     * @throws ParsingStopped        if it overflows the stack or the heap, or runs over time
     * @throws IllegalStateException if too many threads are stuck already, or this one was interrupted: no fault of the document's
     * @throws RuntimeException      what {@code work} throws
     */
    public <T> T first(Supplier<T> work) {
        return within(settings.timeLimit(), work);
    }

    /** The same for a document that was readable before: it may take four times as long. */
    public <T> T again(Supplier<T> work) {
        return within(settings.timeLimit().multipliedBy(LATER), work);
    }

    /** Threads that are stuck in a document at this moment, given up and left to themselves. */
    public int abandoned() {
        return abandoned.get();
    }

    /** Whether so many are stuck that no document is taken up any more. */
    public boolean isClosed() {
        return abandoned.get() > settings.maxAbandoned();
    }

    private <T> T within(Duration limit, Supplier<T> work) {
        if (Thread.currentThread() instanceof ParsingThread) {
            return work.get(); // within a limit already
        }
        try {
            return once(limit, work, 1);
        } catch (OutOfMemoryError e) {
            return alone(limit, work);
        }
    }

    /** The memory may have been another's: what fails with all of it to itself is at fault. */
    private <T> T alone(Duration limit, Supplier<T> work) {
        try {
            return once(limit, work, settings.threads());
        } catch (OutOfMemoryError e) {
            throw stopped(ParsingStopped.overMemory());
        }
    }

    private <T> T once(Duration limit, Supplier<T> work, int share) {
        if (isClosed()) {
            throw closed();
        }
        try {
            permits.acquire(share);
            try {
                return awaited(limit, work);
            } finally {
                permits.release(share);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a document was read; it is read again at the next start", e);
        }
    }

    private <T> T awaited(Duration limit, Supplier<T> work) throws InterruptedException {
        var run = new ParsingRun<>(work, abandoned);
        long latest = System.nanoTime() + limit.multipliedBy(BY_THE_CLOCK).toNanos();
        threads.execute(run);
        try {
            Optional<T> result = Optional.empty();
            for (Duration left = limit; result.isEmpty() && !left.isNegative(); left = left(run, limit, latest)) {
                result = run.resultWithin(left);
            }
            if (result.isPresent()) {
                return result.get();
            }
        } catch (InterruptedException e) {
            abandon(run);
            throw e;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
        abandon(run);
        throw stopped(ParsingStopped.overTime(limit));
    }

    /** A document is not to blame for a busy machine: what counts is the processor's time, and the clock's only in the end. */
    private static Duration left(ParsingRun<?> run, Duration limit, long latest) {
        Duration ofProcessor = limit.minus(run.processorTime());
        Duration ofClock = Duration.ofNanos(latest - System.nanoTime());
        return ofProcessor.compareTo(ofClock) < 0 ? ofProcessor : ofClock;
    }

    private RuntimeException failure(Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return stopped(ParsingStopped.overStack());
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    private void abandon(ParsingRun<?> run) throws InterruptedException {
        if (run.endsWithin(GRACE)) {
            return;
        }
        LOG.error(
                "event=abandoned threads={} allowed={} reason=a parser does not end",
                abandoned.get(),
                settings.maxAbandoned());
        if (isClosed()) {
            lastResort.leave(closed().getMessage());
        }
    }

    private static ParsingStopped stopped(ParsingStopped stopped) {
        Metrics.counter("broadside.parsing.stopped", "why", stopped.why().name().toLowerCase(Locale.ROOT))
                .increment();
        return stopped;
    }

    private IllegalStateException closed() {
        return new IllegalStateException(
                "%d parsers are stuck, more than broadside.parsing.max-abandoned allows; no document is read until the program is started again"
                        .formatted(abandoned.get()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A daemon: a stuck one does not keep the process from ending. An error ends it, and was told to who waits. */
    private static final class ParsingThread extends Thread {
        private static final AtomicInteger COUNT = new AtomicInteger();

        ParsingThread(Runnable work, long stack) {
            super(null, work, "parsing-" + COUNT.incrementAndGet(), stack);
            setDaemon(true);
            setUncaughtExceptionHandler((thread, error) -> LOG.warn("event=parser-failed error={}", error.toString()));
        }
    }
}
