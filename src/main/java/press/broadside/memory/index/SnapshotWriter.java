package press.broadside.memory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Writes numbers to a file that is there whole or not at all: a temporary file with a checksum at its end, forced to the disk,
 * then renamed. Closed before {@link #commit}, it leaves nothing.
 */
public final class SnapshotWriter implements Closeable {
    static final long MAGIC = 0x4252_4f41_4453_4931L; // BROADSI1
    static final int BUFFER = 1 << 20;

    private final Path file;
    private final Path temporary;
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    public SnapshotWriter(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        Path folder = Files.createDirectories(this.file.getParent());
        temporary = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
        writeLong(MAGIC);
    }

    public void writeLong(long number) throws IOException {
        room(Long.BYTES);
        buffer.putLong(number);
    }

    public void writeInt(int number) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(number);
    }

    public void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, bytes.length);
    }

    /** The first {@code count} of them, their number first. */
    public void write(byte[] bytes, int count) throws IOException {
        writeInt(count);
        for (int done = 0; done < count; ) {
            room(1);
            int some = Math.min(count - done, buffer.remaining());
            buffer.put(bytes, done, some);
            done += some;
        }
    }

    /** The first {@code count} of them, their number first. */
    public void write(int[] numbers, int count) throws IOException {
        writeInt(count);
        for (int done = 0; done < count; ) {
            room(Integer.BYTES);
            int some = Math.min(count - done, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(numbers, done, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            done += some;
        }
    }

    /** The first {@code count} of them, their number first. */
    public void write(long[] numbers, int count) throws IOException {
        writeInt(count);
        for (int done = 0; done < count; ) {
            room(Long.BYTES);
            int some = Math.min(count - done, buffer.remaining() / Long.BYTES);
            buffer.asLongBuffer().put(numbers, done, some);
            buffer.position(buffer.position() + some * Long.BYTES);
            done += some;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        checksum.update(buffer.flip());
        buffer.rewind();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** The file holds what was written, in place of what it held. */
    public void commit() throws IOException {
        flush();
        long sum = checksum.getValue();
        writeLong(sum);
        flush();
        channel.force(true);
        channel.close();
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
