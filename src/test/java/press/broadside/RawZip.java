package press.broadside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** ZIP files written byte for byte, so that a test can write wrong ones. */
public final class RawZip {
    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;

    private final List<Entry> entries = new ArrayList<>();
    private byte[] before = {};
    private byte[] between = {};
    private byte[] behind = {};

    /**
     * What is written of an entry, true or not.
     *
     * @param localName  in front of the data; {@code name} in the directory
     * @param attributes Unix mode
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(
            String name, String localName, byte[] data, int flags, int method, int crc, int size, int attributes) {
        /** A packed part, described as it is. */
        public static Entry of(String name, byte[] content) {
            var crc = new CRC32();
            crc.update(content);
            return new Entry(name, name, deflated(content), 0, 8, (int) crc.getValue(), content.length, 0);
        }

        public Entry named(String other) {
            return new Entry(other, other, data, flags, method, crc, size, attributes);
        }

        public Entry locallyNamed(String other) {
            return new Entry(name, other, data, flags, method, crc, size, attributes);
        }

        public Entry flagged(int other) {
            return new Entry(name, localName, data, other, method, crc, size, attributes);
        }

        public Entry packedBy(int other) {
            return new Entry(name, localName, data, flags, other, crc, size, attributes);
        }

        public Entry summed(int other) {
            return new Entry(name, localName, data, flags, method, other, size, attributes);
        }

        public Entry sized(int other) {
            return new Entry(name, localName, data, flags, method, crc, other, attributes);
        }

        public Entry withMode(int other) {
            return new Entry(name, localName, data, flags, method, crc, size, other);
        }
    }

    public RawZip with(Entry entry) {
        entries.add(entry);
        return this;
    }

    public RawZip with(String name, String content) {
        return with(Entry.of(name, content.getBytes(UTF_8)));
    }

    /** The last entry, described otherwise. */
    public RawZip but(UnaryOperator<Entry> change) {
        entries.set(entries.size() - 1, change.apply(entries.get(entries.size() - 1)));
        return this;
    }

    public RawZip before(String data) {
        before = data.getBytes(UTF_8);
        return this;
    }

    public RawZip between(String data) {
        between = data.getBytes(UTF_8);
        return this;
    }

    public RawZip behind(String data) {
        behind = data.getBytes(UTF_8);
        return this;
    }

    public byte[] bytes() {
        var file = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        file.writeBytes(before);
        for (Entry entry : entries) {
            int at = file.size();
            byte[] local = entry.localName().getBytes(UTF_8);
            byte[] name = entry.name().getBytes(UTF_8);
            file.writeBytes(shared(buffer(30).putInt(LOCAL).putShort((short) 20), entry, local)
                    .putShort((short) 0)
                    .array());
            file.writeBytes(local);
            file.writeBytes(entry.data());
            directory.writeBytes(
                    shared(buffer(46).putInt(CENTRAL).putShort((short) 0x031E).putShort((short) 20), entry, name)
                            .putShort((short) 0)
                            .putShort((short) 0)
                            .putShort((short) 0)
                            .putShort((short) 0)
                            .putInt(entry.attributes() << 16)
                            .putInt(at)
                            .array());
            directory.writeBytes(name);
        }
        file.writeBytes(between);
        int from = file.size();
        file.writeBytes(directory.toByteArray());
        file.writeBytes(buffer(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(from)
                .putShort((short) 0)
                .array());
        file.writeBytes(behind);
        return file.toByteArray();
    }

    private static ByteBuffer shared(ByteBuffer header, Entry entry, byte[] name) {
        return header.putShort((short) entry.flags())
                .putShort((short) entry.method())
                .putInt(0x00210000) // 1 January 1980
                .putInt(entry.crc())
                .putInt(entry.data().length)
                .putInt(entry.size())
                .putShort((short) name.length);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }
}
