package press.broadside.handoff;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes announcements out of the database and has routes carry them, from when the routes stand until they are to stop. */
final class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DataSource source;
    private final WorkComponent routes;
    private final Work work;
    private final WorkSettings settings;
    private volatile Optional<Scheduler> scheduler = Optional.empty();

    Worker(DataSource source, WorkComponent routes, Work work, WorkSettings settings) {
        this.source = source;
        this.routes = routes;
        this.work = work;
        this.settings = settings;
    }

    /** Started by {@link CarryingConfiguration} when the routes stand. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** Stops before the routes do. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 50;
    }

    @Override
    public void start() {
        int back = work.handBack(settings.node());
        if (back > 0) {
            LOG.info("event=resumed node={} announcements={}", settings.node(), back);
        }
        List<Task<?>> tasks = routes.takers().entrySet().stream()
                .<Task<?>>map(taker -> task(taker.getKey(), taker.getValue()))
                .toList();
        var started = Scheduler.create(source, tasks)
                .schedulerName(new SchedulerName.Fixed(settings.node()))
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(settings.stop())
                .failureLogging(LogLevel.OFF, false)
                .jdbcCustomization(Dialect.of(source))
                .build();
        started.start();
        scheduler = Optional.of(started);
    }

    @Override
    public void stop() {
        scheduler.ifPresent(Scheduler::stop);
        scheduler = Optional.empty();
        int back = work.handBack(settings.node());
        LOG.info("event=stopped node={} handed-back={}", settings.node(), back);
    }

    @Override
    public boolean isRunning() {
        return scheduler.isPresent();
    }

    void wakeUp() {
        scheduler.ifPresent(Scheduler::triggerCheckForDueExecutions);
    }

    private Task<Void> task(String kind, WorkConsumer route) {
        return Tasks.oneTime(kind).onFailure(this::failed).execute((instance, context) -> {
            try {
                route.carry(TaskAnnouncer.subject(instance.getId()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> task) {
        var instance = complete.getExecution().taskInstance;
        var given = new Announcement(instance.getTaskName(), TaskAnnouncer.subject(instance.getId()));
        int failures = complete.getExecution().consecutiveFailures + 1;
        Optional<String> hopeless = complete.getCause().flatMap(Worker::hopeless);
        String reason =
                hopeless.or(() -> complete.getCause().map(Worker::reason)).orElse("unknown");
        if (hopeless.isPresent() || settings.parksAfter(failures, given.kind())) {
            LOG.error(
                    "event=parked work={} subject={} attempts={} reason={}",
                    given.kind(),
                    given.subject(),
                    failures,
                    reason,
                    complete.getCause().orElse(null));
            work.park(given, failures, reason);
            task.stop();
            return;
        }
        Duration gap = settings.gapAfter(failures);
        LOG.warn(
                "event=retry work={} subject={} failures={} in={} reason={}",
                given.kind(),
                given.subject(),
                failures,
                gap,
                reason);
        task.reschedule(complete, complete.getTimeDone().plus(gap));
    }

    private static Optional<String> hopeless(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .filter(Hopeless.class::isInstance)
                .map(hopeless -> ((Hopeless) hopeless).reason())
                .findFirst();
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
