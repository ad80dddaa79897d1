package press.broadside.app;

import org.springframework.context.ApplicationContext;

/** Where a running server is found. */
record Addresses(String base) {
    static Addresses of(ApplicationContext running) {
        var environment = running.getEnvironment();
        return new Addresses("http://%s:%s"
                .formatted(
                        environment.getProperty("server.address", "127.0.0.1").replace("127.0.0.1", "localhost"),
                        environment.getProperty("local.server.port", "8080")));
    }
}
