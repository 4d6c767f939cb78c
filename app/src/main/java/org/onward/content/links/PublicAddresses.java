package org.onward.content.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Keeps the checker on the public web: content must not make it knock at doors inside the house where it runs. */
final class PublicAddresses {
    private PublicAddresses() {}

    /** @return whether each of the host's numbers is public */
    static boolean only(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host)).stream().allMatch(PublicAddresses::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isForInsiders(address.getAddress());
    }

    /** What Java does not know of: unique local IPv6 (RFC 4193), carriers' shared IPv4 (RFC 6598), "this network". */
    private static boolean isForInsiders(byte[] bytes) {
        if (bytes.length == 16) {
            return (bytes[0] & 0xfe) == 0xfc;
        }
        return bytes[0] == 0 || (bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
    }
}
