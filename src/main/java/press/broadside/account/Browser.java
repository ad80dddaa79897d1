package press.broadside.account;

import java.util.Optional;

/**
 * From where somebody signs in.
 *
 * @param address of the client, as the server or a named proxy says
 * @param name    what the browser calls itself; only shown
 * @param known   the ticket of a browser in which somebody signed in before
 */
public record Browser(String address, String name, Optional<Ticket> known) {
    private static final int LONGEST_NAME = 200;

    public Browser {
        name = name.replaceAll("\\p{Cntrl}", " ");
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** One network of IPv6 counts as one address: whoever has one has all of it. */
    String network() {
        String[] groups = address.split(":", -1);
        boolean full = groups.length == 8 && !address.contains("::");
        return full ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
