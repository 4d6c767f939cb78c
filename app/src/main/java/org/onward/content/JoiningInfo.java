package org.onward.content;

import java.util.Set;

/** What people get from joining a network, programme or register, and how to join it. */
public record JoiningInfo(Set<Offer> offers, String how) {
    public JoiningInfo {
        offers = EnumSets.inOrder(offers);
    }
}
