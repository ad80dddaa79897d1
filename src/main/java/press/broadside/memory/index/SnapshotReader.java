package press.broadside.memory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Reads what a {@link SnapshotWriter} wrote, in the same order, after the whole file has proved to be what was written. */
public final class SnapshotReader implements Closeable {
    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(SnapshotWriter.BUFFER).limit(0);

    /** @throws SnapshotRefused if the file is no snapshot, or is damaged */
    public SnapshotReader(Path file) throws IOException {
        channel = FileChannel.open(file);
        try {
            check(file);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void check(Path file) throws IOException {
        var checksum = new CRC32C();
        long left = channel.size() - Long.BYTES;
        while (left > 0 && fill()) {
            checksum.update(buffer.limit((int) Math.min(buffer.limit(), left)));
            left -= buffer.position();
        }
        channel.position(Math.max(0, channel.size() - Long.BYTES));
        buffer.limit(0);
        if (left != 0 || readLong() != checksum.getValue()) {
            throw new SnapshotRefused(file + " is damaged: its checksum differs");
        }
        channel.position(0);
        buffer.limit(0);
        if (readLong() != SnapshotWriter.MAGIC) {
            throw new SnapshotRefused(file + " is no snapshot of this version");
        }
    }

    public long readLong() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    public int readInt() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    public String readText() throws IOException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    public byte[] readBytes() throws IOException {
        var bytes = new byte[readInt()];
        for (int done = 0; done < bytes.length; ) {
            need(1);
            int some = Math.min(bytes.length - done, buffer.remaining());
            buffer.get(bytes, done, some);
            done += some;
        }
        return bytes;
    }

    public int[] readInts() throws IOException {
        var numbers = new int[readInt()];
        for (int done = 0; done < numbers.length; ) {
            need(Integer.BYTES);
            int some = Math.min(numbers.length - done, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(numbers, done, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            done += some;
        }
        return numbers;
    }

    public long[] readLongs() throws IOException {
        var numbers = new long[readInt()];
        for (int done = 0; done < numbers.length; ) {
            need(Long.BYTES);
            int some = Math.min(numbers.length - done, buffer.remaining() / Long.BYTES);
            buffer.asLongBuffer().get(numbers, done, some);
            buffer.position(buffer.position() + some * Long.BYTES);
            done += some;
        }
        return numbers;
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() < bytes && (!fill() || buffer.remaining() < bytes)) {
            throw new SnapshotRefused("the snapshot ends too soon");
        }
    }

    /** Reads more behind what is left; false at the end. */
    private boolean fill() throws IOException {
        buffer.compact();
        int before = buffer.position();
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until it is full, or the file ends
        }
        boolean more = buffer.position() > before;
        buffer.flip();
        return more;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
