package org.onward.content.links;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.onward.content.links.LinkVerdict.State;

/**
 * Checks one address, following redirects. It sends HEAD first, because that costs the host least. If HEAD is refused,
 * it sends GET, because many hosts do not support HEAD.
 */
final class LinkVisitor {
    private static final int MAX_REDIRECTS = 10;

    private final HttpFetcher fetcher;
    private final HostQueue queue;
    private final boolean privateAllowed;
    private final Map<String, String> rateLimited = new ConcurrentHashMap<>();

    LinkVisitor(HttpFetcher fetcher, HostQueue queue, boolean privateAllowed) {
        this.fetcher = fetcher;
        this.queue = queue;
        this.privateAllowed = privateAllowed;
    }

    LinkVerdict visit(URI address) throws InterruptedException {
        try {
            return follow(address);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (UnknownHostException | ConnectException nobody) {
            return LinkVerdict.of(State.UNREACHABLE, "no such host, or nobody there");
        } catch (HttpTimeoutException late) {
            return LinkVerdict.of(State.UNREACHABLE, "no answer in time");
        } catch (SSLException untrusted) {
            return LinkVerdict.of(State.UNREACHABLE, "no secure connection: its certificate is not accepted");
        } catch (Exception broken) {
            return LinkVerdict.of(State.UNREACHABLE, "the connection broke off");
        }
    }

    private LinkVerdict follow(URI address) throws Exception {
        URI current = address;
        URI permanentAddress = address;
        boolean permanent = true;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Optional<String> reason = reasonToSkip(current);
            if (reason.isPresent()) {
                return LinkVerdict.of(State.NOT_ASKED, reason.get());
            }
            LinkResponse response = request(current);
            if (!response.isRedirect()) {
                return verdict(address, permanentAddress, current, response);
            }
            Optional<String> location = response.location();
            if (location.isEmpty()) {
                return LinkVerdict.of(State.UNREACHABLE, response.description() + " without saying where to go");
            }
            current = current.resolve(location.get());
            // A temporary redirect may change again, so its target is not a new address.
            permanent = permanent && response.isPermanentRedirect();
            permanentAddress = permanent ? current : permanentAddress;
        }
        return LinkVerdict.of(State.UNREACHABLE, "more than %d redirects".formatted(MAX_REDIRECTS));
    }

    private Optional<String> reasonToSkip(URI current) throws UnknownHostException {
        boolean web = "http".equalsIgnoreCase(current.getScheme()) || "https".equalsIgnoreCase(current.getScheme());
        if (!web || current.getHost() == null) {
            return Optional.of("it leads to %s, which is no web page".formatted(current));
        }
        String host = LinkedAddress.host(current);
        if (rateLimited.containsKey(host)) {
            return Optional.of("%s had asked for a rest (%s)".formatted(host, rateLimited.get(host)));
        }
        if (!privateAllowed && !PublicAddresses.areAllPublic(host)) {
            return Optional.of("%s is not on the public web".formatted(host));
        }
        return Optional.empty();
    }

    private LinkResponse request(URI current) throws Exception {
        String host = LinkedAddress.host(current);
        LinkResponse head = queue.run(host, () -> fetcher.send("HEAD", current));
        boolean conclusive = head.isSuccess() || head.isRedirect() || head.isRateLimited();
        return conclusive ? head : queue.run(host, () -> fetcher.send("GET", current));
    }

    private LinkVerdict verdict(URI address, URI permanentAddress, URI current, LinkResponse response) {
        if (response.isRateLimited()) {
            String rest = response.description()
                    + response.retryAfter().map(", Retry-After "::concat).orElse("");
            rateLimited.put(LinkedAddress.host(current), rest);
            return LinkVerdict.of(
                    State.REFUSED, "the host asks for a rest (%s); nothing more was asked of it".formatted(rest));
        }
        if (response.isGone()) {
            return LinkVerdict.of(State.GONE, response.description());
        }
        if (!response.isSuccess()) {
            return LinkVerdict.of(response.status() >= 500 ? State.UNREACHABLE : State.REFUSED, response.description());
        }
        return permanentAddress.equals(address)
                ? LinkVerdict.of(State.FINE, response.description())
                : LinkVerdict.moved(permanentAddress, response.description());
    }
}
