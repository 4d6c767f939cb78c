package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfMaskTest {
    private static final String TOKEN = Tokens.random();

    @Test
    void aMaskedTokenMatchesItsTokenAndDiffersEachTime() {
        String once = CsrfMask.over(TOKEN);
        String twice = CsrfMask.over(TOKEN);

        assertThat(once).isNotEqualTo(twice).doesNotContain(TOKEN);
        assertThat(CsrfMask.isOver(TOKEN, once)).isTrue();
        assertThat(CsrfMask.isOver(TOKEN, twice)).isTrue();
        assertThat(CsrfMask.isOver(Tokens.random(), once)).isFalse();
    }

    @Test
    void otherTextMatchesNoToken() {
        for (String sent : new String[] {"", "A", "AA", "AAA", "stale", "{{csrf}}", TOKEN, TOKEN + TOKEN, "ä"}) {
            assertThat(CsrfMask.isOver(TOKEN, sent)).as(sent).isFalse();
        }
        assertThat(CsrfMask.over("")).isEmpty();
        assertThat(CsrfMask.isOver("", "")).isFalse();
    }
}
