package press.broadside.publication;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** News are news for two days: looks every quarter of an hour which are none any more. */
final class AgingNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgingNews.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "aging-news");
        thread.setDaemon(true);
        return thread;
    });

    AgingNews(Runnable age) {
        var unused = clock.scheduleWithFixedDelay(() -> attempt(age), 15, 15, TimeUnit.MINUTES);
    }

    /** What fails now is tried again next time. */
    private static void attempt(Runnable age) {
        try {
            age.run();
        } catch (RuntimeException e) {
            LOG.warn("stage=publication at=news-not-aged", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
