package press.broadside.handoff;

import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The carrying side: the {@code work:} component for routes, and the worker that feeds it once the routes stand. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadside.carry", havingValue = "true", matchIfMissing = true)
class CarryingConfiguration {
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

    @Bean
    CamelContextConfiguration workBeginsOnceRoutesStand(Worker worker) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext routes) {
                // nothing is carried before there is a route to carry it
            }

            @Override
            public void afterApplicationStart(CamelContext routes) {
                worker.start();
            }
        };
    }
}
