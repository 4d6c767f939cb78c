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
 * Lets only questions through to the admin port: to change the log level or to run the garbage collector is not possible
 * over HTTP. A web page of another site that a browser on this machine shows gets no answer either: browsers send its origin, and
 * whoever makes a name of their own point here (DNS rebinding) sends that name as Host.
 */
final class AdminGuard implements Filter {
    private static final Set<String> QUESTIONS = Set.of("/", "/healthcheck", "/metrics", "/ping", "/threads");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** An address in numbers cannot be made to point elsewhere. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

    private final Set<String> names;

    /** @param names what the port is bound to, as the configuration writes it */
    AdminGuard(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.setHeader("Cache-Control", "no-store");
        if (!isOurs(http.getHeader("Host")) || isFromAnotherSite(http)) {
            refuse(
                    answer,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Ask by the address of this port, and not from a web page.");
        } else if (!QUESTIONS.contains(http.getRequestURI())) {
            refuse(answer, HttpServletResponse.SC_NOT_FOUND, "There is nothing here. Known: " + known() + ".");
        } else if (!READING.contains(http.getMethod())) {
            refuse(answer, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This port answers GET and HEAD only.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String known() {
        return String.join(", ", QUESTIONS.stream().sorted().toList());
    }

    private boolean isOurs(@Nullable String host) {
        if (host == null || host.isBlank()) {
            return false;
        }
        String name = new HostPort(host).getHost().toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || names.contains(name)
                || NUMBERS.matcher(HostPort.normalizeHost(name)).matches();
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
