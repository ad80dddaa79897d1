package press.broadside.app;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which conditions a request wants a file (RFC 9110, 13).
 *
 * @param tags  of {@code If-None-Match}, each header as it came; where there is any, the date does not count
 * @param since of {@code If-Modified-Since}
 */
record Conditions(List<String> tags, Optional<String> since) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    /** A file may be replaced twice in one second, and only the second is compared. */
    private static final long SETTLED = Duration.ofSeconds(2).toMillis();

    Conditions {
        tags = List.copyOf(tags);
    }

    static Conditions of(HttpServletRequest request) {
        return new Conditions(
                Collections.list(request.getHeaders("If-None-Match")),
                Optional.ofNullable(request.getHeader("If-Modified-Since")));
    }

    /**
     * Whether the sender has this content already.
     *
     * @param tag      as it would be sent
     * @param modified epoch milliseconds, as is {@code now}
     */
    boolean isUnchanged(String tag, long modified, long now) {
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(header -> names(header, tag));
        }
        return modified + SETTLED <= now
                && since.flatMap(Conditions::moment)
                        .filter(moment -> modified <= moment)
                        .isPresent();
    }

    /** Weak comparison: a cache may have made a strong tag weak. */
    private static boolean names(String header, String tag) {
        return header.strip().equals("*")
                || TAG.matcher(header)
                        .results()
                        .anyMatch(found -> found.group(1).equals(tag));
    }

    /** A date that cannot be read is as if it were not there. */
    private static Optional<Long> moment(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toEpochMilli());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
