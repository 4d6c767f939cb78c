package org.onward.content;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads content folders into a {@link Library}, or says everything that keeps it from doing so. Never throws. */
public final class ContentLoader {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final InstantSource clock;

    public ContentLoader(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Several folders make one library: an organisation keeps its own beside the one that is shipped. Of what has the same
     * id and is of the same kind, the folder that comes later has the last word.
     */
    public ContentReading read(Path... roots) {
        Findings findings = new Findings();
        if (roots.length == 0) {
            findings.error("content", "folder", "no folder", "Name the folder that holds the content.");
        }
        References references = new References(findings);
        Draft draft = new Draft();
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        FolderReader reader = new FolderReader(today, draft, references, findings);
        List<Folder> folders = folders(List.of(roots), findings);
        folders.forEach(reader::read);
        reader.requireLists(folders);
        references.check();
        Rules.check(new Whole(draft, references, today), findings);
        Optional<Library> library = findings.anyError() ? Optional.empty() : Optional.of(draft.library());
        return new ContentReading(library, findings.all(), references.replaced());
    }

    /** Messages begin with a folder's name; where two have the same one, with the way there. */
    private static List<Folder> folders(List<Path> roots, Findings findings) {
        List<Folder> folders = new ArrayList<>();
        for (Path root : roots) {
            boolean alone = roots.stream()
                            .filter(other -> Objects.equals(lastName(other), lastName(root)))
                            .count()
                    == 1;
            Folder folder = new Folder(root, alone ? lastName(root) : root.toString(), findings);
            if (folder.exists()) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private static String lastName(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? root.toString() : name.toString();
    }
}
