package org.onward.content.check;

import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * A rule that involves more than one file or field. Each rule names the source of its figures.
 *
 * <p>A rule also gets broken content. A reference can be missing then; another problem reports that, so the rule skips
 * it.
 */
interface ContentRule {
    void check(ParsedContent content, ProblemCollector problems);
}
