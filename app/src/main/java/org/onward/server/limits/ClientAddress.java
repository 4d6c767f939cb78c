package org.onward.server.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * The unit of limits per client: an IPv4 address, or the first 64 bits of an IPv6 address, because one client usually
 * controls all addresses with the same 64 bits. It is the address of the connection, or the one that a trusted proxy
 * reports ({@link TrustedProxies}).
 */
record ClientAddress(String value) {
    private static final int NETWORK_BYTES = 8;

    static ClientAddress of(Request request) {
        return parse(Request.getRemoteAddr(request));
    }

    static ClientAddress parse(String address) {
        String host = HostPort.normalizeHost(address).replaceAll("^\\[|]$", "");
        if (host.indexOf(':') < 0) {
            return new ClientAddress(host);
        }
        try {
            // The host has only digits and colons, so there is no DNS lookup.
            InetAddress parsed = InetAddress.getByName(host);
            byte[] bytes = parsed.getAddress();
            if (bytes.length == NETWORK_BYTES * 2) {
                Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
                return new ClientAddress(InetAddress.getByAddress(bytes).getHostAddress());
            }
            return new ClientAddress(parsed.getHostAddress());
        } catch (UnknownHostException e) {
            return new ClientAddress(host);
        }
    }
}
