package org.trustdiagnostics.authoring.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks the folder of a pack; follows no link, and opens nothing that is no plain file. */
final class FolderOfPack extends SimpleFileVisitor<Path> {
    private final Path root;
    private final PackCollector collector;

    private FolderOfPack(Path root, PackCollector collector) {
        this.root = root;
        this.collector = collector;
    }

    static PackFiles read(Path folder) throws IOException {
        PackCollector collector = new PackCollector(folder.toString());
        // The folder itself may be a link: its owner says what it leads to.
        Path root = folder.toRealPath();
        Files.walkFileTree(root, Set.of(), PackCollector.MOST_FOLDERS + 1, new FolderOfPack(root, collector));
        return collector.collected();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (PackCollector.ignored(path(folder) + "/")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return goOn(collector.counted());
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = path(file);
        if (PackCollector.ignored(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (!collector.counted()) {
            return FileVisitResult.TERMINATE;
        }
        if (attributes.isSymbolicLink()) {
            collector.problem(path, "is a symbolic link; a pack holds its files itself. Put a copy in its place.");
        } else if (attributes.isDirectory()) {
            collector.problem(
                    path,
                    "holds files more than " + PackCollector.MOST_FOLDERS + " folders deep; a rule lies three deep.");
        } else if (!attributes.isRegularFile()) {
            collector.problem(path, "is no file but a pipe, a socket or a device; remove it.");
        } else {
            return goOn(collector.take(
                    path, () -> Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        collector.problem(path(file), "cannot be read: " + e + ".");
        return FileVisitResult.CONTINUE;
    }

    private static FileVisitResult goOn(boolean room) {
        return room ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private String path(Path file) {
        List<String> names = new ArrayList<>();
        root.relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }
}
