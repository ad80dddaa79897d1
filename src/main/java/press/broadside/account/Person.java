package press.broadside.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody with an account.
 *
 * @param login    lower-case letters, digits, dot, hyphen, underscore; at most 40; for ever this person's
 * @param name     as it is shown, of any script
 * @param mail     where links go; empty: links are shown to the operator
 * @param locale   of the screens
 * @param zone     in which times are shown
 * @param disabled cannot sign in, and has no right
 */
public record Person(String login, String name, Optional<String> mail, Locale locale, ZoneId zone, boolean disabled) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,190}");
    private static final int LONGEST_NAME = 100;

    public Person {
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("'" + login.replaceAll("\\p{Cntrl}", " ")
                    + "' is no login; use a to z, 0 to 9, dot, hyphen and underscore, at most 40 of them");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters, on one line");
        }
        mail = mail.map(address -> address.strip().toLowerCase(Locale.ROOT));
        mail.filter(address -> !MAIL.matcher(address).matches()).ifPresent(address -> {
            throw new IllegalArgumentException("that is no mail address; write one like anna@example.org");
        });
    }

    /** A new person, with English screens and times in UTC. */
    public static Person of(String login, String name, Optional<String> mail) {
        return new Person(login, name, mail, Locale.ENGLISH, ZoneId.of("UTC"), false);
    }
}
