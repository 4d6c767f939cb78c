package org.onward.content.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Checks that a host is on the public internet. Otherwise content could make the checker send requests to internal
 * services.
 */
final class PublicAddresses {
    private PublicAddresses() {}

    /** @return whether all IP addresses of the host are public */
    static boolean areAllPublic(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host)).stream().allMatch(PublicAddresses::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isOtherPrivateRange(address.getAddress());
    }

    /**
     * Private ranges that Java's methods do not include: unique local IPv6 (RFC 4193), shared address space (RFC 6598),
     * 0.0.0.0/8.
     */
    private static boolean isOtherPrivateRange(byte[] bytes) {
        if (bytes.length == 16) {
            return (bytes[0] & 0xfe) == 0xfc;
        }
        return bytes[0] == 0 || (bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
    }
}
