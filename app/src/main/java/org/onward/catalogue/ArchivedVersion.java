package org.onward.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;

/**
 * A version whose text is archived.
 *
 * @param revisedOn the day of the last material revision in this version
 */
public record ArchivedVersion(ItemId item, ContentVersion version, Optional<LocalDate> revisedOn) {}
