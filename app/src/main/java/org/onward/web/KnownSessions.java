package org.onward.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Remembers credentials that were recently valid on this node. Limits by address exempt them without a database query.
 * A forged cookie is not among them. The first request of a session counts as signed out.
 */
public final class KnownSessions {
    private static final int MAX_SIZE = 20_000;

    private final String cookie;
    private final Set<String> known =
            Collections.synchronizedSet(Collections.newSetFromMap(new LeastRecentlyUsedMap()));

    /** @param cookie the name of the cookie that carries a session */
    public KnownSessions(String cookie) {
        this.cookie = cookie;
    }

    /** @param credential the value of the cookie or of the header Authorization */
    public void add(String credential) {
        known.add(credential);
    }

    public void remove(String credential) {
        known.remove(credential);
    }

    public boolean knows(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (authorization != null) {
            return known.contains(authorization);
        }
        for (HttpCookie each : Request.getCookies(request)) {
            if (each.getName().equals(cookie)) {
                return known.contains(each.getValue());
            }
        }
        return false;
    }

    private static final class LeastRecentlyUsedMap extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyUsedMap() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_SIZE;
        }
    }
}
