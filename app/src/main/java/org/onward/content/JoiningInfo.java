package org.onward.content;

import java.util.Set;

/** Where one finds one's people: what they offer, and how to join them, in one or two sentences. */
public record JoiningInfo(Set<Offer> offers, String how) {
    public JoiningInfo {
        offers = EnumWords.inOrder(offers);
    }
}
