package org.onward.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

/**
 * A version whose text is kept.
 *
 * @param revisedOn the last material revision that it knows of
 */
public record ArchivedVersion(ItemId item, ContentVersion version, Optional<LocalDate> revisedOn) {}
