package press.broadside.handoff;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionOperations;

/** The giving side; enough for a process that announces and leaves the carrying to another. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkSettings.class)
class HandoffConfiguration {
    /** Set by the carrying side, where there is one. */
    static final class WakeUp implements Runnable {
        private final AtomicReference<Runnable> worker = new AtomicReference<>(() -> {});

        void call(Runnable wake) {
            worker.set(wake);
        }

        @Override
        public void run() {
            worker.get().run();
        }
    }

    @Bean
    WakeUp wakeUp() {
        return new WakeUp();
    }

    @Bean
    Announcer announcer(DataSource source, Clock clock, WakeUp wakeUp) {
        var tasks = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), List.of())
                .jdbcCustomization(Dialect.of(source))
                .build();
        return new TaskAnnouncer(tasks, clock, wakeUp);
    }

    @Bean
    Work waitingWork(JdbcClient database, TransactionOperations transactions, Announcer announcer, Clock clock) {
        return new Work(database, transactions, announcer, clock);
    }
}
