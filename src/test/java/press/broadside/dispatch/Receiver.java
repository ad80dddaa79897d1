package press.broadside.dispatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A section's web server as docs/channels.md describes it: checks signatures, keeps ids, takes each delivery once. */
public final class Receiver implements AutoCloseable {
    /** What a request was, and what it carried. */
    @SuppressWarnings("ArrayRecordComponent") // as it came: never compared
    public record Got(Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What it does before it takes anything. */
    @FunctionalInterface
    interface Mood {
        /** @return true where it has answered */
        boolean answers(HttpExchange exchange) throws IOException;
    }

    public final List<Got> requests = Collections.synchronizedList(new ArrayList<>());

    /** By delivery id, in the order in which it came: what it took, the first time. */
    public final Map<String, Got> taken = Collections.synchronizedMap(new LinkedHashMap<>());

    volatile Mood mood = exchange -> false;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/broadside";
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        var got = new Got(headers, exchange.getRequestBody().readAllBytes());
        requests.add(got);
        if (!mood.answers(exchange)) {
            taken.putIfAbsent(got.header("Broadside-Delivery"), got);
            answer(exchange, 204);
        }
    }

    static boolean answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
