package org.trustdiagnostics.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trustdiagnostics.core.input.PackedWriter;
import org.trustdiagnostics.rules.session.DroolsRules;

/** Packs the bundled pack when the library is built, so that nothing of it is parsed, checked or hashed at the start. */
final class BundledPacker {
    private BundledPacker() {}

    /** Writes the bundled pack to a file. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), pack(BundledPack.parsed()));
    }

    static byte[] pack(RulePack pack) {
        PackedWriter out = new PackedWriter();
        DroolsRules.writeBundled(out);
        out.text(pack.id().id());
        out.text(pack.id().version());
        out.text(pack.id().sha256());
        pack.limits().write(out);
        out.all(pack.files().entrySet(), file -> {
            out.text(file.getKey());
            out.text(file.getValue());
        });
        return out.toBytes();
    }
}
