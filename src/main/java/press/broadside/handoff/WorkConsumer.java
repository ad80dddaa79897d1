package press.broadside.handoff;

import io.micrometer.core.instrument.Metrics;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries announcements of one kind through the route that asked for them, with a log line on entry and on exit. */
final class WorkConsumer extends DefaultConsumer {
    private static final Logger LOG = LoggerFactory.getLogger("press.broadside.stage");

    private final String kind;
    private final WorkComponent component;

    WorkConsumer(Endpoint endpoint, Processor processor, String kind, WorkComponent component) {
        super(endpoint, processor);
        this.kind = kind;
        this.component = component;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        component.taken(kind, this);
    }

    @Override
    protected void doStop() throws Exception {
        component.left(kind);
        super.doStop();
    }

    /** @throws Exception what the route's step threw; the announcement was not carried */
    void carry(String subject) throws Exception {
        String stage = stage();
        var timer = Metrics.timer("broadside.work", "stage", stage, "work", kind);
        long from = System.nanoTime();
        LOG.info("stage={} event=enter work={} subject={}", stage, kind, subject);
        Exchange exchange = createExchange(false);
        exchange.getIn().setBody(subject);
        getProcessor().process(exchange);
        timer.record(System.nanoTime() - from, TimeUnit.NANOSECONDS);
        if (exchange.getException() != null) {
            LOG.warn("stage={} event=fail work={} subject={} millis={}", stage, kind, subject, millisSince(from));
            throw exchange.getException();
        }
        LOG.info("stage={} event=exit work={} subject={} millis={}", stage, kind, subject, millisSince(from));
    }

    /** The group that the route names itself part of. */
    String stage() {
        return getRoute().getGroup();
    }

    /** Where the route was read from; empty for a route that Java made. */
    String file() {
        return Optional.ofNullable(getRoute().getSourceResource())
                .map(Resource::getLocation)
                .orElse("");
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
