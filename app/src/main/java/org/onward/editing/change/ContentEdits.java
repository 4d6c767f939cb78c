package org.onward.editing.change;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.EditableItem;
import org.onward.content.FieldEdit;
import org.onward.content.PublishedEdits;

/** The published edits in the database. Every node lays them over its files. */
public final class ContentEdits implements PublishedEdits {
    private final ContentChangeDao dao;

    public ContentEdits(Jdbi jdbi) {
        this.dao = jdbi.onDemand(ContentChangeDao.class);
    }

    @Override
    public long number() {
        return dao.number();
    }

    @Override
    public List<FieldEdit> inForce() {
        return inForce(Optional.empty());
    }

    /** The edits as if one change had been undone. */
    List<FieldEdit> inForceWithout(ChangeId change) {
        return inForce(Optional.of(change));
    }

    private List<FieldEdit> inForce(Optional<ChangeId> without) {
        return dao.inForce(without).stream()
                .map(row ->
                        new FieldEdit(new EditableItem(row.kind(), row.item()), row.field(), row.base(), row.text()))
                .toList();
    }
}
