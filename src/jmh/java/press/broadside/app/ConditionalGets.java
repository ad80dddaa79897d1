package press.broadside.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Readers that ask for feeds again and again over open connections: whether something is new (304), and for all of it by
 * gzip. The same for every server, so that the ratio says something of the servers.
 *
 * @param paths  asked for in turn
 */
record ConditionalGets(int port, List<String> paths) {
    private static final int CONNECTIONS = 8;

    private record Answer(int status, Map<String, String> headers, int length) {}

    /** What a second brings. */
    record Rate(double unchanged, double gzip) {}

    Rate measured(int seconds) throws Exception {
        return new Rate(rate(seconds, true), rate(seconds, false));
    }

    private double rate(int seconds, boolean conditional) throws Exception {
        var readers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long begun = System.nanoTime();
            long until = begun + seconds * 1_000_000_000L;
            Callable<Long> reader = () -> asked(until, conditional);
            long asked = 0;
            for (Future<Long> one : readers.invokeAll(java.util.Collections.nCopies(CONNECTIONS, reader))) {
                asked += one.get();
            }
            return asked / ((System.nanoTime() - begun) / 1e9);
        } finally {
            readers.shutdownNow();
        }
    }

    /** Over one connection after the other, as long as servers keep them. */
    private long asked(long until, boolean conditional) throws IOException {
        List<byte[]> requests = requests(conditional);
        long asked = 0;
        while (System.nanoTime() < until) {
            try (var socket = connected()) {
                var in = new BufferedInputStream(socket.getInputStream(), 65_536);
                boolean open = true;
                while (open && System.nanoTime() < until) {
                    int at = (int) (asked % requests.size());
                    Answer answer = exchanged(socket, in, requests.get(at));
                    expect(answer.status() == (conditional ? 304 : 200), paths.get(at), answer);
                    open = !"close".equals(answer.headers().get("connection"));
                    asked++;
                }
            }
        }
        return asked;
    }

    private List<byte[]> requests(boolean conditional) throws IOException {
        var requests = new ArrayList<byte[]>();
        try (var socket = connected()) {
            var in = new BufferedInputStream(socket.getInputStream(), 65_536);
            for (String path : paths) {
                Answer first = exchanged(socket, in, request(path, ""));
                expect(first.status() == 200 && "gzip".equals(first.headers().get("content-encoding")), path, first);
                String tag = "If-None-Match: " + first.headers().get("etag") + "\r\n";
                requests.add(request(path, conditional ? tag : ""));
            }
        }
        return requests;
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static Answer exchanged(Socket socket, InputStream in, byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        return answer(in);
    }

    private byte[] request(String path, String more) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Encoding: gzip\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void expect(boolean holds, String path, Answer answer) {
        if (!holds) {
            throw new IllegalStateException(path + " was answered by " + answer);
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).substring(9, 12));
        var headers = new HashMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        int length = status == 304 ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "-1"));
        if (length < 0) {
            throw new IOException("an answer without a length: " + headers);
        }
        in.skipNBytes(length);
        return new Answer(status, headers, length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
