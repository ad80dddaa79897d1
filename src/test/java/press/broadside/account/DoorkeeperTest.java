package press.broadside.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.account.Doorkeeper.Answer;

/** Who gets in by a password, and how often somebody may try. */
class DoorkeeperTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void of_a_thousand_wrong_passwords_ten_are_looked_at_while_the_owner_comes_and_goes(String database) {
        AccountsOn on =
                AccountsOn.of(database, folder).with("anna", Role.EDITOR, "").withPassword("anna");
        Doorkeeper doorkeeper = on.doorkeeper();
        Ticket known = welcome(doorkeeper.enter("anna", AccountsOn.PASSWORD, from("10.0.0.1")))
                .newBrowser()
                .orElseThrow();

        long lookedAt = IntStream.range(0, 1_000)
                .filter(i -> doorkeeper.enter("anna", "guess number " + i, from("192.0.2." + i % 250))
                        instanceof Answer.Wrong)
                .count();

        assertThat(lookedAt).isEqualTo(10);
        assertThat(doorkeeper.enter("anna", AccountsOn.PASSWORD, from("10.0.0.9")))
                .isInstanceOf(Answer.Later.class);
        var owner = new Browser("10.0.0.1", "", Optional.of(known));
        assertThat(doorkeeper.enter("anna", AccountsOn.PASSWORD, owner)).isInstanceOf(Answer.Welcome.class);
        on.clock.pass(Duration.ofMinutes(15));
        assertThat(doorkeeper.enter("anna", AccountsOn.PASSWORD, from("10.0.0.9")))
                .isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void of_a_thousand_tries_over_many_accounts_ten_are_looked_at_from_one_address() {
        AccountsOn on = AccountsOn.of("sqlite", folder);
        Doorkeeper doorkeeper = on.doorkeeper();

        long lookedAt = IntStream.range(0, 1_000)
                .filter(i -> doorkeeper.enter("person-" + i, "a guess that many make", from("192.0.2.7"))
                        instanceof Answer.Wrong)
                .count();

        assertThat(lookedAt).isEqualTo(10);
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        AccountsOn on = AccountsOn.of("sqlite", folder);
        Doorkeeper doorkeeper = on.doorkeeper();

        long lookedAt = IntStream.range(0, 30)
                .filter(i -> doorkeeper.enter("person-" + i, "a guess", from("2001:db8:0:7:0:0:0:" + i))
                        instanceof Answer.Wrong)
                .count();

        assertThat(lookedAt).isEqualTo(10);
    }

    @Test
    void in_no_window_of_fifteen_minutes_more_than_ten_are_looked_at() {
        AccountsOn on =
                AccountsOn.of("sqlite", folder).with("anna", Role.EDITOR, "").withPassword("anna");
        Doorkeeper doorkeeper = on.doorkeeper();

        int[] lookedAt = new int[60];
        for (int minute = 0; minute < lookedAt.length; minute++) {
            for (int i = 0; i < 3; i++) {
                boolean looked = doorkeeper.enter("anna", "a guess", from("192.0.2." + minute)) instanceof Answer.Wrong;
                lookedAt[minute] += looked ? 1 : 0;
            }
            on.clock.pass(Duration.ofMinutes(1));
        }

        for (int from = 0; from + 15 <= lookedAt.length; from++) {
            assertThat(Arrays.stream(lookedAt, from, from + 15).sum()).isLessThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void tries_that_come_at_once_are_counted_like_others(String database) throws Exception {
        AccountsOn on = AccountsOn.of(database, folder);
        var throttle = new Throttle(on.database, on.clock, 10, Duration.ofMinutes(15));
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> one = () -> throttle.delay("account anna").isEmpty();
            List<Future<Boolean>> passed = pool.invokeAll(Collections.nCopies(60, one));
            long count = 0;
            for (Future<Boolean> asked : passed) {
                count += asked.get() ? 1 : 0;
            }

            assertThat(count).isEqualTo(10);
        } finally {
            pool.shutdown();
        }
    }

    /** The memory that a hash takes tells on any machine, however busy, whether one was made; it is nearly all that a try takes. */
    @Test
    void an_unknown_name_hears_the_same_after_the_same_work() {
        AccountsOn on = AccountsOn.of("sqlite", folder)
                .with("anna", Role.EDITOR, "")
                .withPassword("anna")
                .with("invited", Role.EDITOR, "");
        Doorkeeper doorkeeper = on.doorkeeper();
        doorkeeper.enter("anna", "warm up", from("192.0.2.1"));

        long known = bytes(on, doorkeeper, "anna");
        long unknown = bytes(on, doorkeeper, "nobody");
        long invited = bytes(on, doorkeeper, "invited");

        assertThat(doorkeeper.enter("anna", "wrong", from("192.0.2.200")))
                .isEqualTo(doorkeeper.enter("nobody", "wrong", from("192.0.2.201")))
                .isEqualTo(doorkeeper.enter("invited", "wrong", from("192.0.2.202")));
        assertThat(known).isGreaterThan(10_000_000);
        assertThat((double) unknown / known).isBetween(0.9, 1.1);
        assertThat((double) invited / known).isBetween(0.9, 1.1);
    }

    /** Taken by this thread for one try; the median of five. */
    private static long bytes(AccountsOn on, Doorkeeper doorkeeper, String login) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long[] taken = IntStream.range(0, 5)
                .mapToLong(i -> {
                    on.clock.pass(Duration.ofMinutes(20));
                    long before = threads.getThreadAllocatedBytes(self);
                    doorkeeper.enter(login, "a guess of some length", from("192.0.2." + i));
                    return threads.getThreadAllocatedBytes(self) - before;
                })
                .sorted()
                .toArray();
        return taken[2];
    }

    @Test
    void a_hash_of_former_settings_is_made_anew_when_its_owner_comes() {
        AccountsOn on =
                AccountsOn.of("sqlite", folder).with("anna", Role.EDITOR, "").withPassword("anna");
        String before = on.people.passwordHash("anna").orElseThrow();
        var stronger = new AccountSettings(
                false,
                Duration.ofHours(4),
                Duration.ofHours(12),
                Duration.ofHours(24),
                10,
                Duration.ofMinutes(15),
                Duration.ofDays(366),
                32_768,
                3);

        Answer answer = on.doorkeeper(new Passwords(stronger, Duration.ofSeconds(20)))
                .enter("anna", AccountsOn.PASSWORD, from("192.0.2.1"));

        assertThat(answer).isInstanceOf(Answer.Welcome.class);
        assertThat(before).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(on.people.passwordHash("anna").orElseThrow()).startsWith("$argon2id$v=19$m=32768,t=3,p=1$");
        assertThat(on.doorkeeper().enter("anna", AccountsOn.PASSWORD, from("192.0.2.1")))
                .isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void a_password_means_the_same_on_every_keyboard_and_a_mail_address_does_for_a_login() {
        AccountsOn on = AccountsOn.of("sqlite", folder);
        on.accounts.add(Person.of("jose", "José", Optional.of("Jose@Example.org")), "");
        on.accounts.setPassword("jose", "caf\u00e9 con leche y pan", "test");

        assertThat(on.doorkeeper().enter(" JOSE@example.ORG ", "cafe\u0301 con leche y pan", from("192.0.2.1")))
                .isInstanceOf(Answer.Welcome.class);
    }

    private static Browser from(String address) {
        return new Browser(address, "a browser", Optional.empty());
    }

    private static Answer.Welcome welcome(Answer answer) {
        return (Answer.Welcome) answer;
    }
}
