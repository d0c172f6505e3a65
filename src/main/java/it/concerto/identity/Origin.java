package it.concerto.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one household or office can be told from another. */
public final class Origin {

    /** Whoever has a connection has all IPv6 addresses that begin with these: each would be a new stranger otherwise. */
    private static final int NETWORK_BYTES = 8;

    private Origin() {}

    /** The address itself, of IPv6 ones the network. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // with a colon in it, it is read and never looked up
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
