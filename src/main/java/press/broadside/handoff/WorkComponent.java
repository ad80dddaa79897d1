package press.broadside.handoff;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/** Offers announcements to routes: {@code from: work:statement-accepted}; the body is the subject, a String. */
final class WorkComponent extends DefaultComponent implements Stages {
    private final Map<String, WorkConsumer> takers = Collections.synchronizedMap(new LinkedHashMap<>());

    @Override
    protected Endpoint createEndpoint(String uri, String kind, Map<String, Object> parameters) {
        return new Announced(uri, kind);
    }

    /** The route that takes up each kind of announcement. */
    Map<String, WorkConsumer> takers() {
        return Map.copyOf(takers);
    }

    @Override
    public List<Step> steps() {
        synchronized (takers) {
            return takers.entrySet().stream()
                    .sorted(Comparator.comparing(taker -> taker.getValue().file()))
                    .map(taker -> new Step(taker.getValue().stage(), taker.getKey()))
                    .toList();
        }
    }

    void taken(String kind, WorkConsumer by) {
        WorkConsumer other = takers.putIfAbsent(kind, by);
        if (other != null) {
            throw new IllegalStateException("two routes take up work:" + kind + "; let one of them call the other");
        }
    }

    void left(String kind) {
        takers.remove(kind);
    }

    private final class Announced extends DefaultEndpoint {
        private final String kind;

        Announced(String uri, String kind) {
            super(uri, WorkComponent.this);
            this.kind = kind;
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("work:" + kind
                    + " is only read by routes; a stage announces, in the transaction that stores its noun");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new WorkConsumer(this, processor, kind, WorkComponent.this);
        }
    }
}
