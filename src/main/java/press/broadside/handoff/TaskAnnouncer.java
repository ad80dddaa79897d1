package press.broadside.handoff;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes each announcement as a task row of the surrounding transaction and wakes the worker after commit. */
final class TaskAnnouncer implements Announcer {
    private final SchedulerClient tasks;
    private final Clock clock;
    private final Runnable wakeUp;

    TaskAnnouncer(SchedulerClient tasks, Clock clock, Runnable wakeUp) {
        this.tasks = tasks;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    @Override
    public void announce(Announcement announcement) {
        announceAt(announcement, clock.instant());
    }

    @Override
    public void announceAt(Announcement announcement, Instant moment) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("announcement " + announcement.kind() + " of " + announcement.subject()
                    + " outside of a transaction: a crash would part it from what it announces");
        }
        var row = new TaskInstance<Void>(announcement.kind(), instance(announcement.subject()));
        tasks.schedule(SchedulableInstance.of(row, moment), ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.run();
            }
        });
    }

    /** The mark makes two announcements of one subject two rows, so that no insert ever meets a duplicate. */
    private static String instance(String subject) {
        return subject + "#" + UUID.randomUUID();
    }

    static String subject(String instance) {
        return instance.substring(0, instance.lastIndexOf('#'));
    }
}
