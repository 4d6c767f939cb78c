package org.onward.content.check;

import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Something that must hold, or had better hold, beyond the limits of one file. Each says where its figures come from.
 *
 * <p>A rule meets broken content too: whatever is named may be missing, which another problem says already.
 */
interface ContentRule {
    void check(ParsedContent whole, ProblemCollector findings);
}
