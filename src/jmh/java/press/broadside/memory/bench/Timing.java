package press.broadside.memory.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Processor time of look-ups, one after the other on one thread.
 *
 * @param nanos sorted
 */
@SuppressWarnings("ArrayRecordComponent") // in passing: never compared as a whole
record Timing(long[] nanos) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A look-up of which only the time matters. */
    @FunctionalInterface
    interface Look {
        List<String> up(String query) throws IOException;
    }

    static Timing of(List<String> queries, Look look) throws IOException {
        var nanos = new long[queries.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            look.up(queries.get(i));
            nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return new Timing(nanos);
    }

    /** Milliseconds: the smallest that is as long as this share of all, or longer. */
    double percentile(int percent) {
        return nanos.length == 0 ? 0 : nanos[(int) Math.ceil(nanos.length * percent / 100.0) - 1] / 1e6;
    }

    /** {@code 0.21 / 4.31 / 9.8}: p50, p95, p99. */
    @Override
    public String toString() {
        return nanos.length == 0
                ? "-"
                : figure(percentile(50)) + " / " + figure(percentile(95)) + " / " + figure(percentile(99));
    }

    private static String figure(double millis) {
        return String.format(Locale.ROOT, millis < 1 ? "%.3f" : millis < 100 ? "%.2f" : "%.0f", millis);
    }
}
