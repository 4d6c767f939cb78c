package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfMaskTest {
    private static final String TOKEN = Tokens.random();

    @Test
    void aMaskedTokenMatchesItsTokenAndDiffersEachTime() {
        String once = CsrfMask.mask(TOKEN);
        String twice = CsrfMask.mask(TOKEN);

        assertThat(once).isNotEqualTo(twice).doesNotContain(TOKEN);
        assertThat(CsrfMask.matches(TOKEN, once)).isTrue();
        assertThat(CsrfMask.matches(TOKEN, twice)).isTrue();
        assertThat(CsrfMask.matches(Tokens.random(), once)).isFalse();
    }

    @Test
    void otherTextMatchesNoToken() {
        for (String sent : new String[] {"", "A", "AA", "AAA", "stale", "{{csrf}}", TOKEN, TOKEN + TOKEN, "ä"}) {
            assertThat(CsrfMask.matches(TOKEN, sent)).as(sent).isFalse();
        }
        assertThat(CsrfMask.mask("")).isEmpty();
        assertThat(CsrfMask.matches("", "")).isFalse();
    }
}
