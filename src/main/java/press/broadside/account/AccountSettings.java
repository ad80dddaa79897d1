package press.broadside.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code broadside.account}.
 *
 * @param selfApproval  whether who wrote a translation may approve it
 * @param idle          a sign-in ends when nothing was asked for so long
 * @param longest       a sign-in ends after so long in any case
 * @param linkLife      how long a one-time link works
 * @param tries         so many tries of a password pass in {@code tryWindow}, for an account and for an address
 * @param tryWindow     see {@code tries}
 * @param tokenLife     the longest life of an API token
 * @param argonMemory   KiB of memory that hashing a password takes; 19,456 and more
 * @param argonPasses   times that the memory is filled; 2 and more
 */
@ConfigurationProperties("broadside.account")
public record AccountSettings(
        @DefaultValue("false") boolean selfApproval,
        @DefaultValue("4h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("24h") Duration linkLife,
        @DefaultValue("10") int tries,
        @DefaultValue("15m") Duration tryWindow,
        @DefaultValue("366d") Duration tokenLife,
        @DefaultValue("19456") int argonMemory,
        @DefaultValue("2") int argonPasses) {
    public AccountSettings {
        atLeast("argon-memory", argonMemory, 19_456);
        atLeast("argon-passes", argonPasses, 2);
        atLeast("tries", tries, 1);
    }

    public static AccountSettings standard() {
        return new AccountSettings(
                false,
                Duration.ofHours(4),
                Duration.ofHours(12),
                Duration.ofHours(24),
                10,
                Duration.ofMinutes(15),
                Duration.ofDays(366),
                19_456,
                2);
    }

    private static void atLeast(String key, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "broadside.account." + key + " is " + value + "; it must be " + least + " or more");
        }
    }
}
