package press.broadside.dispatch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * A receiver that takes POSTs: signed over time, delivery and body, with the delivery's id as idempotency key. Redirects are not
 * followed; docs/channels.md tells receivers how to check what they get.
 */
record HttpDestination(
        URI url,
        Secret secret,
        Carries carries,
        CloseableHttpClient client,
        DispatchSettings settings,
        Clock clock,
        ScheduledExecutorService timer)
        implements Destination {
    private static final int MOST_READ = 4_096;

    @Override
    public String deliver(Parcel parcel) throws Undelivered {
        HttpPost post = post(parcel);
        ScheduledFuture<?> end = timer.schedule(post::cancel, settings.attempt().toMillis(), TimeUnit.MILLISECONDS);
        try {
            Answer answer = client.execute(post, this::answer);
            if (!answer.isTaken()) {
                throw answer.failure(url.getHost(), clock.instant());
            }
            return url.toString();
        } catch (IOException e) {
            throw Undelivered.thisTime("no answer from " + url.getHost() + ": " + e.getMessage(), e);
        } finally {
            end.cancel(false);
        }
    }

    private HttpPost post(Parcel parcel) throws Undelivered {
        String time = Long.toString(clock.instant().getEpochSecond());
        String id = parcel.delivery().toString();
        var post = new HttpPost(url);
        post.setEntity(new ByteArrayEntity(parcel.content(), ContentType.parse(parcel.mediaType())));
        post.setHeader("Content-Language", parcel.language());
        post.setHeader("Idempotency-Key", id);
        post.setHeader("Broadside-Delivery", id);
        post.setHeader("Broadside-Event", parcel.act().written());
        post.setHeader(
                "Broadside-Edition",
                parcel.delivery().edition().statement() + "/"
                        + parcel.delivery().edition().variant());
        post.setHeader(
                "Broadside-Version",
                Integer.toString(parcel.delivery().edition().version()));
        post.setHeader("Broadside-File", parcel.fileName());
        post.setHeader("Broadside-Time", time);
        post.setHeader("Broadside-Signature", "sha256=" + signature(secret.bytes(), time, id, parcel.content()));
        return post;
    }

    /** HMAC-SHA256 over {@code time.id.body}, hexadecimal. */
    static String signature(byte[] secret, String time, String id, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + "." + id + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        String told = "";
        if (response.getEntity() != null) {
            byte[] read = EntityUtils.toByteArray(response.getEntity(), MOST_READ);
            told = read == null ? "" : new String(read, StandardCharsets.UTF_8);
        }
        String after = Optional.ofNullable(response.getFirstHeader("Retry-After"))
                .map(Header::getValue)
                .orElse("");
        return new Answer(response.getCode(), after, told);
    }

    /** What the receiver said. */
    private record Answer(int status, String retryAfter, String told) {
        boolean isTaken() {
            return status >= 200 && status < 300;
        }

        Undelivered failure(String host, Instant now) {
            String reason = host + " answered " + status + words();
            if (status >= 300 && status < 400) {
                return Undelivered.forGood(reason + "; redirects are not followed: write the final address");
            }
            Optional<Duration> after = after(now);
            if (after.isPresent() && (status == 429 || status == 503)) {
                return Undelivered.until(reason, after.get());
            }
            boolean may =
                    status >= 500 || status == 408 || status == 425 || status == 429 || status == 401 || status == 403;
            return may ? Undelivered.thisTime(reason) : Undelivered.forGood(reason);
        }

        private String words() {
            String line = told.lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
            return line.isEmpty() || line.startsWith("<") ? "" : ": " + line.substring(0, Math.min(line.length(), 120));
        }

        /** Seconds or a date. */
        private Optional<Duration> after(Instant now) {
            if (retryAfter.matches("\\d{1,7}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
            }
            try {
                Instant at = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Optional.of(Duration.between(now, at)).filter(wait -> !wait.isNegative());
            } catch (DateTimeException none) {
                return Optional.empty(); // as good as none: our own gaps hold then
            }
        }
    }

    @Override
    public boolean readsBack() {
        return false;
    }

    @Override
    public boolean withdraws() {
        return false;
    }
}
