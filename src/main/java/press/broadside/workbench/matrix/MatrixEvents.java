package press.broadside.workbench.matrix;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import press.broadside.dispatch.Standings;

/** Tells those who look at the matrix that something in it has changed; they ask for the cells then. */
@RestController
@ConditionalOnWebApplication
class MatrixEvents {
    private static final Logger LOG = LoggerFactory.getLogger(MatrixEvents.class);
    private static final long LIFE_MS = TimeUnit.MINUTES.toMillis(30);

    private final Standings standings;
    private final List<SseEmitter> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "matrix-events");
        thread.setDaemon(true);
        return thread;
    });
    private String told = "";

    MatrixEvents(Standings standings) {
        this.standings = standings;
        var unused = heart.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    @GetMapping(path = "/workbench/statements/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen() {
        var emitter = new SseEmitter(LIFE_MS);
        listeners.add(emitter);
        Runnable gone = () -> listeners.remove(emitter);
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(failure -> gone.run());
        tell(List.of(emitter));
        return emitter;
    }

    private void beat() {
        try {
            if (listeners.isEmpty()) {
                return;
            }
            String mark = standings.mark();
            if (!mark.equals(told)) {
                told = mark;
                tell(listeners);
            }
        } catch (RuntimeException e) {
            LOG.warn("what changes in the matrix cannot be told: {}", e.toString());
        }
    }

    private static void tell(List<SseEmitter> listeners) {
        for (SseEmitter listener : listeners) {
            try {
                listener.send(SseEmitter.event().name("changed").data("", MediaType.TEXT_PLAIN));
            } catch (IOException | IllegalStateException e) {
                listener.complete();
            }
        }
    }

    /** A server that ends does not wait for those who listen. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        heart.shutdownNow();
        listeners.forEach(SseEmitter::complete);
    }
}
