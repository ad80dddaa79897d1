package press.broadside.dispatch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import press.broadside.section.Channel;
import press.broadside.section.Sections;

/** The destinations of all channels, made and checked when the sections are read. */
final class Destinations implements AutoCloseable {
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]+");

    private final Path data;
    private final DispatchSettings settings;
    private final AddressRules rules;
    private final Handing routes;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "dispatch-timer");
        thread.setDaemon(true);
        return thread;
    });
    private final CloseableHttpClient client;
    private final Map<Lane, Destination> byLane = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a channel cannot be served; names file and line */
    Destinations(Sections sections, Path data, DispatchSettings settings, Handing routes, Clock clock) {
        this.data = data;
        this.settings = settings;
        this.rules = new AddressRules(settings.allowedHosts());
        this.routes = routes;
        this.clock = clock;
        this.client = client();
        sections.all()
                .forEach(section -> section.channels()
                        .forEach(channel -> byLane.put(new Lane(section.id(), channel.id()), destination(channel))));
    }

    Optional<Destination> of(Lane lane) {
        return Optional.ofNullable(byLane.get(lane));
    }

    private CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(Timeout.of(settings.attempt()))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.attempt()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Broadside")
                .build();
    }

    private Destination destination(Channel channel) {
        return switch (channel.type()) {
            case "file" -> file(new ChannelKeys(channel, "path"));
            case "sftp" -> sftp(new ChannelKeys(channel, "host", "port", "user", "folder", "host-key", "secret"));
            case "http" -> http(new ChannelKeys(channel, "url", "secret"));
            case "route" -> route(new ChannelKeys(channel, "route"));
            default ->
                throw new ChannelKeys(channel, channel.settings().keySet().toArray(String[]::new))
                        .wrong("has type '" + channel.type() + "'; types are file, sftp, http and route");
        };
    }

    private Destination file(ChannelKeys keys) {
        String path = keys.or("path", "");
        if (!FOLDER.matcher(path).matches()) {
            throw keys.wrong("has path '" + path + "'; write a folder below the data folder, such as outbox/germany");
        }
        return new FileDestination(data.resolve(path).toAbsolutePath().normalize(), path, keys.carries());
    }

    private Destination sftp(ChannelKeys keys) {
        String host = keys.needed("host");
        if (!HOST.matcher(host).matches()) {
            throw keys.wrong("has host '" + host + "', which is no host");
        }
        check(host, keys);
        return new SftpDestination(
                host,
                port(keys),
                keys.needed("user"),
                keys.read("folder", Destinations::remoteFolder),
                keys.read("host-key", Destinations::hostKey),
                keys.read("secret", Secret::new),
                keys.carries(),
                rules,
                settings,
                timer);
    }

    private static int port(ChannelKeys keys) {
        return keys.has("port")
                ? keys.read("port", written -> {
                    int port = Integer.parseInt(written);
                    if (port < 1 || port > 65_535) {
                        throw new IllegalArgumentException("ports go from 1 to 65535");
                    }
                    return port;
                })
                : 22;
    }

    private static String remoteFolder(String written) {
        if (!written.matches("/?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*") || ("/" + written + "/").contains("/../")) {
            throw new IllegalArgumentException("'" + written + "'; write a folder such as incoming/broadside");
        }
        return written;
    }

    /** {@code ssh-ed25519 AAAA…}, as {@code ssh-keyscan} prints it behind the host. */
    private static String hostKey(String written) {
        String[] parts = written.strip().split("\\s+", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "write type and key as ssh-keyscan prints them behind the host: ssh-ed25519 AAAA…");
        }
        Base64.getDecoder().decode(parts[1]);
        return parts[0] + " " + parts[1];
    }

    private Destination http(ChannelKeys keys) {
        URI url = keys.read("url", URI::create);
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw keys.wrong("has url '" + url + "'; write https://host/path, without a name or password in it");
        }
        check(url.getHost(), keys);
        return new HttpDestination(
                url, keys.read("secret", Secret::new), keys.carries(), client, settings, clock, timer);
    }

    private Destination route(ChannelKeys keys) {
        String name = keys.needed("route");
        if (!NAME.matcher(name).matches()) {
            throw keys.wrong("has route '" + name + "'; write lower-case words and hyphens: the route begins with"
                    + " direct:channel-NAME");
        }
        return new RouteDestination(name, keys.carries(), routes);
    }

    /** A host that is not known at this moment may be so later; one that is forbidden is said at once. */
    private void check(String host, ChannelKeys keys) {
        try {
            rules.resolved(host);
        } catch (AddressRules.Forbidden e) {
            throw keys.wrong("may not go there: " + e.getMessage());
        } catch (UnknownHostException e) {
            // told when something is to be sent
        }
    }

    @Override
    public void close() throws java.io.IOException {
        timer.shutdownNow();
        client.close();
    }

    /** What is connected to is what was checked. */
    private final class Checked implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return rules.resolved(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return rules.resolved(host)[0].getCanonicalHostName();
        }
    }
}
