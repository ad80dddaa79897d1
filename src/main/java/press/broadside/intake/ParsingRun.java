package press.broadside.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One document in one thread: ends, or is abandoned and counted for as long as it goes on. */
final class ParsingRun<T> implements Runnable {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final long LEAST_WAIT = 10;

    private final Supplier<T> work;
    private final AtomicInteger abandonedRuns;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private Optional<Thread> thread = Optional.empty();
    private long startedAt;
    private boolean ended;
    private boolean abandoned;

    ParsingRun(Supplier<T> work, AtomicInteger abandonedRuns) {
        this.work = work;
        this.abandonedRuns = abandonedRuns;
    }

    /** What it came to; empty when it has not by then. */
    Optional<T> resultWithin(Duration time) throws InterruptedException, ExecutionException {
        try {
            return Optional.of(result.get(Math.max(LEAST_WAIT, time.toMillis()), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    /** What the processor has spent on it so far. */
    synchronized Duration processorTime() {
        return thread.map(running -> Duration.ofNanos(PROCESSOR.getThreadCpuTime(running.getId()) - startedAt))
                .orElse(Duration.ZERO);
    }

    @Override
    public void run() {
        begin();
        try {
            T value = work.get();
            end();
            result.complete(value);
        } catch (RuntimeException failure) {
            end();
            result.completeExceptionally(failure);
        } catch (Error error) {
            end();
            result.completeExceptionally(error);
            throw error; // whatever this thread keeps for the next document is not to be trusted
        }
    }

    /** Interrupts it; returns false if that does not help, and it is counted as abandoned from now until it ends. */
    boolean endsWithin(Duration grace) throws InterruptedException {
        interrupt();
        try {
            return resultWithin(grace).isPresent() || !abandon();
        } catch (ExecutionException e) {
            return true; // with a failure, of which nobody wants to hear any more
        }
    }

    private synchronized void begin() {
        startedAt = PROCESSOR.getCurrentThreadCpuTime();
        thread = Optional.of(Thread.currentThread());
    }

    private synchronized void end() {
        ended = true;
        if (abandoned) {
            abandonedRuns.decrementAndGet();
        }
    }

    private synchronized void interrupt() {
        if (!ended) {
            thread.ifPresent(Thread::interrupt);
        }
    }

    private synchronized boolean abandon() {
        if (!ended) {
            abandoned = true;
            abandonedRuns.incrementAndGet();
        }
        return abandoned;
    }
}
