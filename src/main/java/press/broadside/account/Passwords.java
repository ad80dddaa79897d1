package press.broadside.account;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes of passwords: argon2id, one at a time, so that a flood of sign-ins takes one core and little memory. */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** Too many wait for a hash already. */
    static final class Busy extends RuntimeException {
        Busy() {
            super("too many sign in at this moment; try again in some seconds");
        }
    }

    private final Argon2PasswordEncoder argon;
    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;
    private final AtomicReference<String> nobodys = new AtomicReference<>("");

    Passwords(AccountSettings settings, Duration patience) {
        this.argon = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, LANES, settings.argonMemory(), settings.argonPasses());
        this.patience = patience;
    }

    /** @throws Busy if no turn comes in time */
    String hash(String password) {
        return inTurn(() -> argon.encode(PasswordRules.normal(password)));
    }

    /** @throws Busy if no turn comes in time */
    boolean matches(String password, String hash) {
        return inTurn(() -> argon.matches(PasswordRules.normal(password), hash));
    }

    /** Takes as long as {@link #matches}: who is not there is not to be told by the clock. */
    void matchNobody(String password) {
        matches(password, nobodys.get());
    }

    /** Makes what {@link #matchNobody} needs, once: before any name is looked at, so that the first one tells nothing. */
    void getReady() {
        if (nobodys.get().isEmpty()) {
            nobodys.set(hash(Ticket.fresh().text()));
        }
    }

    /** Whether a hash was made with less than is set now. */
    boolean isWeak(String hash) {
        return argon.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
