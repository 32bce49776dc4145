package org.trustdiagnostics.authoring.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a pack that lies in a zip file, itself or as its only folder; nothing is unpacked to disk. */
final class ZipOfPack {
    private ZipOfPack() {}

    static PackFiles read(Path file) throws IOException {
        PackCollector collector = new PackCollector(file.toString());
        if (Files.size(file) > PackCollector.MOST_BYTES) {
            collector.problem(file.toString(), "is larger than 16 MB (" + PackCollector.MOST_BYTES + " bytes).");
            return collector.collected();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            read(zip, collector);
        } catch (ZipException e) {
            collector.problem(
                    file.toString(), "is neither the folder of a pack nor a sound zip file: " + e.getMessage() + ".");
        }
        return collector.collected();
    }

    private static void read(ZipFile zip, PackCollector collector) {
        String folder = folder(zip).orElse("");
        Enumeration<? extends ZipEntry> entries = zip.entries();
        boolean room = true;
        while (room && entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String path =
                    entry.getName().startsWith(folder) ? entry.getName().substring(folder.length()) : entry.getName();
            if (!PackCollector.ignored(path)) {
                room = collector.counted()
                        && (entry.isDirectory() || collector.take(path, () -> zip.getInputStream(entry)));
            }
        }
    }

    /** Returns the only folder, with a slash, where the pack lies in one. */
    private static Optional<String> folder(ZipFile zip) {
        if (zip.getEntry(PackFiles.MANIFEST) != null) {
            return Optional.empty();
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String path = entries.nextElement().getName();
            if (path.indexOf('/') + 1 == path.length() - PackFiles.MANIFEST.length()
                    && path.endsWith("/" + PackFiles.MANIFEST)) {
                return Optional.of(path.substring(0, path.indexOf('/') + 1));
            }
        }
        return Optional.empty();
    }
}
