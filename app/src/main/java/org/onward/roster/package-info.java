/**
 * What other systems tell Onward about people: files are read by a profile, checked cell by cell, and compared with what is known
 * before anything changes. A value of a file is shown to the person who imports it, and never logged.
 */
@NullMarked
package org.onward.roster;

import org.jspecify.annotations.NullMarked;
