package org.onward.content;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names, sizes and modification times of the files in content folders. If two fingerprints are equal, the content
 * is assumed to be equal, so that a poll need not read the files.
 */
record FolderFingerprint(Map<Path, FileState> files) {
    private static final int MAX_DEPTH = 8;

    /** A path that cannot be read has a state too, so that a later change is noticed. */
    private static final FileState UNREADABLE = new FileState(-1, FileTime.fromMillis(0));

    record FileState(long size, FileTime changed) {}

    FolderFingerprint {
        files = Map.copyOf(files);
    }

    static FolderFingerprint of(List<Path> roots) {
        Map<Path, FileState> files = new HashMap<>();
        for (Path root : roots) {
            try {
                Files.walkFileTree(
                        root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new FileStateVisitor(root, files));
            } catch (IOException gone) {
                files.put(root, UNREADABLE);
            }
        }
        return new FolderFingerprint(files);
    }

    /** Collects the state of each file. Hidden files and editors' backup files are skipped. */
    private static final class FileStateVisitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, FileState> files;

        FileStateVisitor(Path root, Map<Path, FileState> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && ContentLoader.isHidden(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!ContentLoader.isHidden(file)) {
                files.put(file, new FileState(attributes.size(), attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            files.put(file, UNREADABLE);
            return FileVisitResult.CONTINUE;
        }
    }
}
