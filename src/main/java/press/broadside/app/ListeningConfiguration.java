package press.broadside.app;

import java.net.InetAddress;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Safe by default: other addresses than this machine's own need TLS or a proxy that somebody named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ListeningConfiguration {
    @Bean
    SmartInitializingSingleton listensSafely(
            @Value("${server.address}") InetAddress address,
            @Value("${server.ssl.key-store:${server.ssl.certificate:${server.ssl.bundle:}}}") String tls,
            @Value("${broadside.proxy:}") String proxy) {
        return () -> {
            if (!address.isLoopbackAddress() && tls.isBlank() && proxy.isBlank()) {
                throw new IllegalStateException("server.address " + address.getHostAddress()
                        + " can be reached from other machines: set server.ssl.*, or name the proxy that ends TLS"
                        + " in broadside.proxy");
            }
        };
    }
}
