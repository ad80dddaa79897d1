package press.broadside.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers lines on several threads, and gives the answers in the order of the lines. At most {@value #MOST_AHEAD} lines are
 * read ahead of the answer that is waited for.
 */
final class LineAnswers<T> {
    private static final int MOST_AHEAD = 1_024;

    private final BlockingQueue<Future<Optional<T>>> answers = new ArrayBlockingQueue<>(MOST_AHEAD);

    /**
     * Returns when the last line is answered.
     *
     * @param answered called on this thread, line by line
     * @param idle     called on this thread whenever an answer is not there yet
     * @throws IOException if a line cannot be read; those before it were answered
     */
    void give(BufferedReader lines, int threads, Function<String, T> answer, Consumer<T> answered, Runnable idle)
            throws IOException {
        var workers = Executors.newFixedThreadPool(threads, LineAnswers::worker);
        try {
            worker(() -> ask(lines, line -> workers.submit(() -> Optional.of(answer.apply(line)))))
                    .start();
            for (Optional<T> next = next(idle); next.isPresent(); next = next(idle)) {
                answered.accept(next.get());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Daemons: a failure ends the program though a line may still be waited for. */
    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "lines");
        thread.setDaemon(true);
        return thread;
    }

    private void ask(BufferedReader lines, Function<String, Future<Optional<T>>> asked) {
        try {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    answers.put(asked.apply(line));
                }
                answers.put(CompletableFuture.completedFuture(Optional.empty()));
            } catch (IOException e) {
                answers.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<T> next(Runnable idle) throws IOException {
        try {
            Future<Optional<T>> first = answers.peek();
            if (first == null || !first.isDone()) {
                idle.run();
            }
            return answers.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the last line was answered", e);
        }
    }
}
