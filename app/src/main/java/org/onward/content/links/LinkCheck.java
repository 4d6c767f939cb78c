package org.onward.content.links;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks many addresses. It visits several hosts at a time, and the addresses of each host one after the other. */
final class LinkCheck {
    private static final int HOSTS_AT_A_TIME = 8;

    private final LinkVisitor visitor;

    LinkCheck(LinkVisitor visitor) {
        this.visitor = visitor;
    }

    List<CheckedLink> run(List<LinkedAddress> links) throws InterruptedException {
        Collection<List<LinkedAddress>> hosts =
                links.stream().collect(groupingBy(LinkedAddress::host)).values();
        ExecutorService workers = Executors.newFixedThreadPool(HOSTS_AT_A_TIME);
        try {
            List<Future<List<CheckedLink>>> futures = new ArrayList<>();
            hosts.forEach(host -> futures.add(workers.submit(() -> visitAll(host))));
            List<CheckedLink> checked = new ArrayList<>();
            for (Future<List<CheckedLink>> host : futures) {
                checked.addAll(host.get());
            }
            checked.sort(comparing(link -> link.link().address()));
            return checked;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a visit never throws", broken);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<CheckedLink> visitAll(List<LinkedAddress> ofOneHost) throws InterruptedException {
        List<CheckedLink> checked = new ArrayList<>();
        for (LinkedAddress link : ofOneHost) {
            checked.add(new CheckedLink(link, visitor.visit(link.address())));
        }
        return checked;
    }
}
