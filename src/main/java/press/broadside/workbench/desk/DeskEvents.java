package press.broadside.workbench.desk;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.working.Presence;
import press.broadside.translation.working.Presences;
import press.broadside.translation.working.Pulse;

/**
 * Tells everybody at a draft what others do there: which segments have changed, who is where, and that a correction has come.
 * The database is asked once a second for each draft that somebody looks at, so it is the same on every node.
 */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/workbench/desk/{statement}/{locale}")
class DeskEvents {
    private static final Logger LOG = LoggerFactory.getLogger(DeskEvents.class);
    private static final long LIFE_MS = TimeUnit.MINUTES.toMillis(30);

    /** Where somebody is. */
    record At(int revision, String segment, boolean typing) {}

    /**
     * @param revision the newest one: another than the page's means that a correction has come
     * @param changed  segments
     */
    record Told(int revision, List<String> changed, List<Presence> present) {}

    /** What was told last at a draft, and to whom. */
    private static final class Audience {
        private final List<SseEmitter> listeners = new CopyOnWriteArrayList<>();
        private Map<String, String> marks;
        private List<Presence> present = List.of();
        private int revision;

        Audience(Map<String, String> marks, int revision) {
            this.marks = marks;
            this.revision = revision;
        }
    }

    private final Here here;
    private final Drafts drafts;
    private final Presences presences;
    private final Pulse pulse;
    private final Map<DraftKey, Audience> audiences = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "desk-events");
        thread.setDaemon(true);
        return thread;
    });

    DeskEvents(Here here, Drafts drafts, Presences presences, Pulse pulse) {
        this.here = here;
        this.drafts = drafts;
        this.presences = presences;
        this.pulse = pulse;
        var unused = heart.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@PathVariable String statement, @PathVariable String locale) {
        DraftKey draft = here.draft(statement, locale);
        var emitter = new SseEmitter(LIFE_MS);
        Audience audience = audiences.computeIfAbsent(
                draft, key -> new Audience(pulse.of(key), key.revision().number()));
        audience.listeners.add(emitter);
        Runnable gone = () -> audience.listeners.remove(emitter);
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(failure -> gone.run());
        tell(List.of(emitter), new Told(audience.revision, List.of(), presences.of(draft)));
        return emitter;
    }

    @PostMapping("/presence")
    void present(@PathVariable String statement, @PathVariable String locale, @RequestBody At at, Principal who) {
        presences.seen(here.draft(statement, locale, at.revision()), who.getName(), at.segment(), at.typing());
    }

    @PostMapping("/presence/end")
    void leave(@PathVariable String statement, @PathVariable String locale, Principal who) {
        presences.gone(here.draft(statement, locale), who.getName());
    }

    private void beat() {
        audiences.forEach((draft, audience) -> {
            try {
                if (audience.listeners.isEmpty()) {
                    audiences.remove(draft, audience);
                } else {
                    beat(draft, audience);
                }
            } catch (RuntimeException e) {
                LOG.warn("what happens at {} cannot be told: {}", draft, e.toString());
            }
        });
    }

    private void beat(DraftKey draft, Audience audience) {
        Map<String, String> marks = pulse.of(draft);
        List<Presence> present = presences.of(draft);
        int revision = drafts.newest(draft.revision().statement(), draft.locale())
                .map(DraftKey::revision)
                .map(RevisionKey::number)
                .orElse(audience.revision);
        var changed = new ArrayList<String>();
        marks.forEach((segment, mark) -> {
            if (!Objects.equals(audience.marks.get(segment), mark)) {
                changed.add(segment);
            }
        });
        if (!changed.isEmpty() || !present.equals(audience.present) || revision != audience.revision) {
            tell(audience.listeners, new Told(revision, changed, present));
        }
        audience.marks = marks;
        audience.present = present;
        audience.revision = revision;
    }

    private static void tell(List<SseEmitter> listeners, Told told) {
        for (SseEmitter listener : listeners) {
            try {
                listener.send(SseEmitter.event().name("told").data(told, MediaType.APPLICATION_JSON));
            } catch (IOException | IllegalStateException e) {
                listener.complete();
            }
        }
    }

    /** A server that ends does not wait for those who listen. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        heart.shutdownNow();
        audiences.values().forEach(audience -> audience.listeners.forEach(SseEmitter::complete));
    }
}
