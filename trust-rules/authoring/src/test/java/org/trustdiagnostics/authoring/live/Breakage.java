package org.trustdiagnostics.authoring.live;

import java.io.IOException;
import java.nio.file.Files;
import org.trustdiagnostics.core.limit.Severity;

/** Ways to break a pack, each found by another step. */
enum Breakage {
    NOT_JSON {
        @Override
        void in(LiveFolder folder) throws IOException {
            folder.save("pack.json", "{");
        }
    },
    NOT_DRL {
        @Override
        void in(LiveFolder folder) throws IOException {
            folder.save(LiveFolder.RULES, LiveFolder.rule(Severity.LOW).replace("when", "wenn"));
        }
    },
    UNKNOWN_LIMIT {
        @Override
        void in(LiveFolder folder) throws IOException {
            folder.save(LiveFolder.RULES, LiveFolder.rule(Severity.LOW).replace("kept-share", "kept-shar"));
        }
    },
    CASE_COMES_OUT_OTHERWISE {
        @Override
        void in(LiveFolder folder) throws IOException {
            folder.save(LiveFolder.CASES, LiveFolder.cases(Severity.HIGH));
        }
    },
    NO_MANIFEST {
        @Override
        void in(LiveFolder folder) throws IOException {
            Files.delete(folder.path().resolve("pack.json"));
        }
    };

    abstract void in(LiveFolder folder) throws IOException;
}
