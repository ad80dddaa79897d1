package press.broadside.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A data folder in the hands of this process, as long as it lives; the lock ends with the process, however it ends. */
record DataFolder(Path folder, FileChannel lock) implements AutoCloseable {
    /** @throws IllegalStateException if another process has it */
    static DataFolder taken(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(folder.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new IllegalStateException("the data folder " + folder
                        + " is in use by another Broadside; stop that, or choose another with --data");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("resource") // the lock lives as long as its channel
    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another context of this very process
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
