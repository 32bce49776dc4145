package org.trustdiagnostics.examples.sparkbatch.tables;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that appears when it is complete, by one renaming, and not before. What is in the making lies beside it under a name of its
 * own that no reader of Parquet looks into.
 */
public final class OutputFolder {
    private static final Logger LOG = LoggerFactory.getLogger(OutputFolder.class);

    private final FileSystem files;
    private final Path target;
    private final Path making;

    /**
     * Prepares a folder.
     *
     * @throws FileAlreadyExistsException where there is something under its name already
     * @throws IOException where the file system cannot be reached
     */
    public OutputFolder(Configuration configuration, String path, String job) throws IOException {
        this.target = new Path(path);
        this.files = target.getFileSystem(configuration);
        this.making = new Path(files.makeQualified(target).getParent(), "_" + target.getName() + "-" + job);
        requireFree();
    }

    /** Checked once more in the end: another batch may have been quicker. */
    private void requireFree() throws IOException {
        if (files.exists(target)) {
            throw new FileAlreadyExistsException(
                    target.toString(), null, "is there already; name a new folder, or move it away.");
        }
    }

    /** Returns where to write a table that stays. */
    public String table(String name) {
        return new Path(new Path(making, "complete"), name).toString();
    }

    /** Returns where to write what is needed on the way only. */
    public String passing(String name) {
        return new Path(making, name).toString();
    }

    /**
     * Lets the folder appear.
     *
     * @throws IOException where it could not be renamed
     */
    public void complete() throws IOException {
        files.create(new Path(table("_SUCCESS"))).close();
        requireFree();
        if (!files.rename(new Path(making, "complete"), target)) {
            throw new IOException("could not rename " + making + "/complete to " + target);
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }

    /** Removes what is in the making; where that fails it stays, which changes nothing in what the batch has done. */
    public void discard() {
        try {
            files.delete(making, true);
        } catch (IOException e) {
            LOG.warn("could not remove {}; remove it by hand", making, e);
        }
    }
}
