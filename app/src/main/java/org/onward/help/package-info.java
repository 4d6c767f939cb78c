/**
 * Help, the privacy notice, the accessibility statement and the contacts of the organisation. The contacts are the only data
 * here: administrators enter whom people can speak to, for their part of the tree.
 */
@NullMarked
package org.onward.help;

import org.jspecify.annotations.NullMarked;
