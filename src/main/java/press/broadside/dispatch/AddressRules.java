package press.broadside.dispatch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Which hosts a channel may speak to: everybody's, and of this machine and its neighbours only those that the operator names.
 * A name that is resolved is checked by each of its addresses, and these are what is connected to.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special-purpose addresses</a>
 */
final class AddressRules {
    private final List<String> allowed;

    /** @param allowed names or addresses, as channels write them */
    AddressRules(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * The addresses of a host.
     *
     * @throws Forbidden            if one of them is no public address, and the operator has not named the host
     * @throws UnknownHostException if there are none
     */
    InetAddress[] resolved(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new Forbidden(host + " is " + address.getHostAddress()
                            + ", which is no public address; if it is meant, name the host in"
                            + " broadside.dispatch.allowed-hosts");
                }
            }
        }
        return addresses;
    }

    /** A host that channels may not speak to. */
    static final class Forbidden extends UnknownHostException {
        Forbidden(String message) {
            super(message);
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean trial = first == 198 && (second == 18 || second == 19);
        boolean samples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !special && !relay && !trial && !samples;
    }

    /** Only what is handed out to the world; of that, neither samples nor what wraps an older address. */
    private static boolean isPublic6(byte[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        boolean samples = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        return global && !teredo && !samples && !sixToFour;
    }
}
