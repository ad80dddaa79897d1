package press.broadside.dispatch;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.handoff.WorkSettings;
import press.broadside.release.Shown;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
class DispatchConfiguration {
    @Bean
    Destinations destinations(
            Sections sections,
            @Value("${broadside.data}") Path data,
            DispatchSettings settings,
            ObjectProvider<CamelContext> routes,
            Clock clock) {
        return new Destinations(sections, data, settings, (endpoint, parcel) -> hand(routes, endpoint, parcel), clock);
    }

    /** @throws Exception what the route threw */
    private static void hand(ObjectProvider<CamelContext> routes, String endpoint, Parcel parcel) throws Exception {
        try (ProducerTemplate handing = routes.getObject().createProducerTemplate()) {
            var exchange = handing.request(endpoint, given -> {
                given.getIn().setBody(parcel.content());
                given.getIn().setHeader("BroadsideDelivery", parcel.delivery().toString());
                given.getIn().setHeader("BroadsideEvent", parcel.act().written());
                given.getIn().setHeader("BroadsideLanguage", parcel.language());
                given.getIn().setHeader("BroadsideFile", parcel.fileName());
                given.getIn().setHeader("BroadsideMediaType", parcel.mediaType());
            });
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        }
    }

    @Bean
    Dispatch dispatch(
            Sections sections,
            Destinations destinations,
            Editions editions,
            Shown shown,
            JdbcClient database,
            TransactionOperations transactions,
            Announcer announcer,
            DispatchSettings settings,
            WorkSettings work,
            Clock clock) {
        return new Dispatch(
                sections,
                destinations,
                editions,
                shown,
                new Ledger(database, clock),
                transactions,
                announcer,
                settings,
                clock,
                work.threads());
    }
}
