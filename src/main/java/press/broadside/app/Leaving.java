package press.broadside.app;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.intake.LastResort;

/** How a server ends by itself: with work handed back, and an exit code that asks for a restart. */
final class Leaving implements LastResort {
    /** "Temporary failure" of sysexits.h; docs/operations.md has the service manager start the server again on it. */
    static final int START_AGAIN = 75;

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    @Override
    public void leave(String why) {
        LOG.error("event=leaving code={} reason={}", START_AGAIN, why);
        exitCode.complete(START_AGAIN);
    }

    /** Waits until the server is to end by itself; SIGTERM and Ctrl-C end the process by Spring's own shutdown. */
    int awaited() {
        return exitCode.join();
    }
}
