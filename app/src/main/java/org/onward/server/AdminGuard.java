package org.onward.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Restricts the admin port to reading: the log level and the garbage collector cannot be controlled over HTTP. It also
 * refuses requests from web pages of other sites. A browser sends the page's site as Origin, and with DNS rebinding the
 * attacker's host name as Host.
 */
final class AdminGuard implements Filter {
    private static final Set<String> PATHS = Set.of("/", "/healthcheck", "/metrics", "/ping", "/threads");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** A numeric address is allowed as Host, because DNS rebinding needs a host name. */
    private static final Pattern NUMERIC_ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

    private final Set<String> bindHosts;

    /** @param bindHosts the bind hosts in the configuration */
    AdminGuard(Set<String> bindHosts) {
        this.bindHosts = Set.copyOf(bindHosts);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.setHeader("Cache-Control", "no-store");
        if (!isAllowedHost(http.getHeader("Host")) || isFromAnotherSite(http)) {
            refuse(
                    answer,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Use the address of this port, and not a web page of another site.");
        } else if (!PATHS.contains(http.getRequestURI())) {
            refuse(answer, HttpServletResponse.SC_NOT_FOUND, "There is nothing here. Known paths: " + known() + ".");
        } else if (!METHODS.contains(http.getMethod())) {
            refuse(answer, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This port answers GET and HEAD only.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String known() {
        return String.join(", ", PATHS.stream().sorted().toList());
    }

    private boolean isAllowedHost(@Nullable String host) {
        if (host == null || host.isBlank()) {
            return false;
        }
        String name = new HostPort(host).getHost().toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || bindHosts.contains(name)
                || NUMERIC_ADDRESS.matcher(HostPort.normalizeHost(name)).matches();
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null && !hostOf(origin).equalsIgnoreCase(request.getHeader("Host"))) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static String hostOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void refuse(HttpServletResponse answer, int status, String why) throws IOException {
        answer.setStatus(status);
        answer.setContentType("text/plain; charset=utf-8");
        answer.getWriter().println(why);
    }
}
