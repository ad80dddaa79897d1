package press.broadside.account;

import java.security.SecureRandom;
import java.util.Base64;
import press.broadside.text.Sha256;

/**
 * 256 bits that nobody can guess: what a cookie, a one-time link or an API token carries. Only its hash is kept.
 *
 * @param text shown once, to whom it is for
 */
public record Ticket(String text) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;

    public static Ticket fresh() {
        byte[] drawn = new byte[BYTES];
        CHANCE.nextBytes(drawn);
        return new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    public String hash() {
        return Sha256.of(text);
    }

    /** A secret is no part of a log line. */
    @Override
    public String toString() {
        return "Ticket[…]";
    }
}
