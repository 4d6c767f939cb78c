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
    private static final int MOST_REDIRECTS = 10;

    private final HttpFetcher web;
    private final HostQueue turns;
    private final boolean privateAllowed;
    private final Map<String, String> resting = new ConcurrentHashMap<>();

    LinkVisitor(HttpFetcher web, HostQueue turns, boolean privateAllowed) {
        this.web = web;
        this.turns = turns;
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
        URI at = address;
        URI home = address;
        boolean forGood = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Optional<String> reason = whyNotAsk(at);
            if (reason.isPresent()) {
                return LinkVerdict.of(State.NOT_ASKED, reason.get());
            }
            LinkResponse answer = ask(at);
            if (!answer.isRedirect()) {
                return judge(address, home, at, answer);
            }
            Optional<String> location = answer.location();
            if (location.isEmpty()) {
                return LinkVerdict.of(State.UNREACHABLE, answer.words() + " without saying where to go");
            }
            at = at.resolve(location.get());
            // A temporary redirect may change again, so its target is not a new address.
            forGood = forGood && answer.isForGood();
            home = forGood ? at : home;
        }
        return LinkVerdict.of(State.UNREACHABLE, "more than %d redirects".formatted(MOST_REDIRECTS));
    }

    private Optional<String> whyNotAsk(URI at) throws UnknownHostException {
        boolean web = "http".equalsIgnoreCase(at.getScheme()) || "https".equalsIgnoreCase(at.getScheme());
        if (!web || at.getHost() == null) {
            return Optional.of("it leads to %s, which is no web page".formatted(at));
        }
        String host = LinkedAddress.host(at);
        if (resting.containsKey(host)) {
            return Optional.of("%s had asked for a rest (%s)".formatted(host, resting.get(host)));
        }
        if (!privateAllowed && !PublicAddresses.only(host)) {
            return Optional.of("%s is not on the public web".formatted(host));
        }
        return Optional.empty();
    }

    private LinkResponse ask(URI at) throws Exception {
        String host = LinkedAddress.host(at);
        LinkResponse head = turns.take(host, () -> web.ask("HEAD", at));
        boolean believed = head.isFine() || head.isRedirect() || head.asksForRest();
        return believed ? head : turns.take(host, () -> web.ask("GET", at));
    }

    private LinkVerdict judge(URI address, URI home, URI at, LinkResponse answer) {
        if (answer.asksForRest()) {
            String rest = answer.words()
                    + answer.retryAfter().map(", Retry-After "::concat).orElse("");
            resting.put(LinkedAddress.host(at), rest);
            return LinkVerdict.of(
                    State.REFUSED, "the host asks for a rest (%s); nothing more was asked of it".formatted(rest));
        }
        if (answer.isGone()) {
            return LinkVerdict.of(State.GONE, answer.words());
        }
        if (!answer.isFine()) {
            return LinkVerdict.of(answer.status() >= 500 ? State.UNREACHABLE : State.REFUSED, answer.words());
        }
        return home.equals(address)
                ? LinkVerdict.of(State.FINE, answer.words())
                : LinkVerdict.moved(home, answer.words());
    }
}
