package press.broadside.intake;

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
    private final Supplier<T> work;
    private final AtomicInteger abandonedRuns;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private Optional<Thread> thread = Optional.empty();
    private boolean ended;
    private boolean abandoned;

    ParsingRun(Supplier<T> work, AtomicInteger abandonedRuns) {
        this.work = work;
        this.abandonedRuns = abandonedRuns;
    }

    CompletableFuture<T> result() {
        return result;
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
            result.get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true; // with a failure, of which nobody wants to hear any more
        } catch (TimeoutException e) {
            return !abandon();
        }
    }

    private synchronized void begin() {
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
