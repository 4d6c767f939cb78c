package org.onward.server.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.InetAddressPattern;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Takes the client's address from the headers Forwarded, X-Forwarded-For and X-Forwarded-Proto if the connection comes
 * from a proxy that the configuration names. Otherwise the headers are ignored, because any client can send them. Each
 * proxy appends to the list, and the client may have sent the beginning; so the client's address is the last one that
 * is not a trusted proxy.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer, LifeCycle.Listener {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^;\"]+)\"?");
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*");

    private final List<InetAddressPattern> proxies;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /**
     * @param proxies addresses such as {@code 10.0.0.7}, or networks such as {@code 10.0.0.0/28}
     * @throws IllegalArgumentException for anything else
     */
    public TrustedProxies(List<String> proxies) {
        this.proxies = proxies.stream().map(TrustedProxies::parse).toList();
        forwarded.setForwardedHostHeader(null);
        forwarded.setForwardedServerHeader(null);
        forwarded.setForwardedPortHeader(null);
    }

    private static InetAddressPattern parse(String proxy) {
        String address = proxy.replaceFirst("/\\d{1,3}$", "").toLowerCase(Locale.ROOT);
        if (!NUMERIC.matcher(address).matches()) {
            throw notAnAddress(proxy);
        }
        try {
            return InetAddressPattern.from(proxy);
        } catch (IllegalArgumentException e) {
            throw notAnAddress(proxy);
        }
    }

    private static IllegalArgumentException notAnAddress(String proxy) {
        return new IllegalArgumentException(
                "trustedProxies: \"%s\" is no address. Write one such as 10.0.0.7, or a network such as 10.0.0.0/28."
                        .formatted(proxy));
    }

    /**
     * Installs this customizer before the first request. Dropwizard's useForwardedHeaders is removed, because it trusts
     * every client.
     */
    @Override
    public void lifeCycleStarting(LifeCycle event) {
        if (event instanceof Server server) {
            for (Connector connector : server.getConnectors()) {
                connector.getConnectionFactories().stream()
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .map(HttpConfiguration.ConnectionFactory.class::cast)
                        .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
                        .distinct()
                        .forEach(this::customize);
            }
        }
    }

    private void customize(HttpConfiguration configuration) {
        configuration.getCustomizers().removeIf(ForwardedRequestCustomizer.class::isInstance);
        configuration.addCustomizer(this);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket)
                || socket.getAddress() == null
                || !isProxy(socket.getAddress())) {
            return request;
        }
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
        keepLastUntrusted(headers, HttpHeader.FORWARDED, element -> {
            Matcher matcher = FOR.matcher(element);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        });
        keepLastUntrusted(headers, HttpHeader.X_FORWARDED_FOR, Optional::of);
        HttpFields trustedHeaders = headers.asImmutable();
        return forwarded.customize(
                new Request.Wrapper(request) {
                    @Override
                    public HttpFields getHeaders() {
                        return trustedHeaders;
                    }
                },
                responseHeaders);
    }

    private interface AddressIn {
        Optional<String> find(String element);
    }

    /** Keeps only the element that the outermost trusted proxy added. */
    private void keepLastUntrusted(HttpFields.Mutable headers, HttpHeader header, AddressIn addressIn) {
        List<String> elements = new ArrayList<>(headers.getValuesList(header).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .toList());
        if (elements.isEmpty()) {
            return;
        }
        Collections.reverse(elements);
        String last = elements.stream()
                .filter(element -> addressIn.find(element).filter(this::isProxy).isEmpty())
                .findFirst()
                .orElseGet(() -> elements.get(elements.size() - 1));
        headers.put(header, last);
    }

    private boolean isProxy(String written) {
        String host = written.startsWith("[") || written.indexOf(':') == written.lastIndexOf(':')
                ? new HostPort(written).getHost()
                : written;
        String address = host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        if (!NUMERIC.matcher(address).matches()) {
            return false;
        }
        try {
            return isProxy(InetAddress.getByName(address));
        } catch (java.net.UnknownHostException e) {
            return false;
        }
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.test(address));
    }
}
