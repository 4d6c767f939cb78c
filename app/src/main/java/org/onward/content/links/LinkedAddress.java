package org.onward.content.links;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * An address, and where it is linked.
 *
 * @param places such as "resource chairing-inclusively", sorted
 */
record LinkedAddress(URI address, List<String> places) {
    LinkedAddress {
        places = places.stream().distinct().sorted().toList();
    }

    String host() {
        return host(address);
    }

    /** The host in lower case. */
    static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
