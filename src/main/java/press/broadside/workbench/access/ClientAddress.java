package press.broadside.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadside.account.Browser;

/** From which address somebody asks: the connection's, or what a proxy that the operator named says it is. */
final class ClientAddress {
    private final Set<String> proxies;

    /** @param named hosts or addresses, with commas between them; of any other, headers are not believed */
    ClientAddress(String named) {
        this.proxies = Stream.of(named.split("[,\\s]+", -1))
                .filter(host -> !host.isBlank())
                .flatMap(ClientAddress::addresses)
                .collect(Collectors.toSet());
    }

    private static Stream<String> addresses(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).map(InetAddress::getHostAddress);
        } catch (UnknownHostException e) {
            return Stream.empty(); // a proxy that has no address cannot connect either
        }
    }

    String of(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        return proxies.contains(direct) ? forwarded(request).orElse(direct) : direct;
    }

    /** The last one is the proxy's word; those before are the client's, and may be made up. */
    private static Optional<String> forwarded(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(address -> address.matches("[0-9a-fA-F.:]{2,45}"));
    }

    Browser browser(HttpServletRequest request, Cookies cookies) {
        return new Browser(
                of(request),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                cookies.browser(request));
    }
}
