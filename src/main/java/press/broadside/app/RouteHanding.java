package press.broadside.app;

import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.ObjectProvider;
import press.broadside.dispatch.Handing;
import press.broadside.dispatch.Parcel;

/** Hands parcels to Camel routes: the content as body, what it is as headers that docs/channels.md lists. */
final class RouteHanding implements Handing {
    private final ObjectProvider<CamelContext> routes;

    RouteHanding(ObjectProvider<CamelContext> routes) {
        this.routes = routes;
    }

    @Override
    public void hand(String endpoint, Parcel parcel) throws Exception {
        try (ProducerTemplate handing = routes.getObject().createProducerTemplate()) {
            Exchange exchange = handing.request(endpoint, given -> {
                given.getIn().setBody(parcel.content());
                given.getIn().setHeaders(headers(parcel));
            });
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        }
    }

    private static Map<String, Object> headers(Parcel parcel) {
        return new java.util.HashMap<>(Map.of(
                "BroadsideDelivery", parcel.delivery().toString(),
                "BroadsideEvent", parcel.act().name().toLowerCase(Locale.ROOT),
                "BroadsideLanguage", parcel.language(),
                "BroadsideFile", parcel.fileName(),
                "BroadsideMediaType", parcel.mediaType()));
    }
}
