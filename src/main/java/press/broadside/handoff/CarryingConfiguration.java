package press.broadside.handoff;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The carrying side: the {@code work:} component for routes, and the worker that feeds it. */
@Configuration(proxyBeanMethods = false)
public class CarryingConfiguration {
    @Bean("work-component")
    WorkComponent workComponent() {
        return new WorkComponent();
    }

    @Bean
    Worker worker(
            DataSource source,
            WorkComponent routes,
            Work work,
            WorkSettings settings,
            HandoffConfiguration.WakeUp wakeUp) {
        var worker = new Worker(new TransactionAwareDataSourceProxy(source), routes, work, settings);
        wakeUp.call(worker::wakeUp);
        return worker;
    }
}
