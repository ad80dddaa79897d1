package press.broadside.app.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows as bytes, alike for every database: the names of the columns, then for each row a 1 and its values, then a 0. A value
 * is a letter for its type and what that type needs; numbers are big-endian.
 */
final class RowFormat {
    private static final int ROW = 1;
    private static final int END = 0;

    private RowFormat() {}

    /** A moment, whichever way a database keeps it. */
    record Moment(long millis) {}

    /** What stands for SQL's null. */
    enum Nothing {
        NOTHING
    }

    static void columns(DataOutputStream out, List<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            bytes(out, name.getBytes(StandardCharsets.UTF_8));
        }
    }

    static List<String> columns(DataInputStream in) throws IOException {
        int count = in.readInt();
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add(new String(bytes(in), StandardCharsets.UTF_8));
        }
        return names;
    }

    static void row(DataOutputStream out, List<Object> values) throws IOException {
        out.writeByte(ROW);
        for (Object value : values) {
            value(out, value);
        }
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeByte(END);
    }

    /** Empty after the last row. */
    static Optional<List<Object>> row(DataInputStream in, int columns) throws IOException {
        if (in.readByte() == END) {
            return Optional.empty();
        }
        var values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            values.add(value(in));
        }
        return Optional.of(values);
    }

    private static void value(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Nothing) {
            out.writeByte('n');
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            out.writeByte('i');
            out.writeLong(((Number) value).longValue());
        } else if (value instanceof Float || value instanceof Double) {
            out.writeByte('d');
            out.writeDouble(((Number) value).doubleValue());
        } else if (value instanceof Boolean truth) {
            out.writeByte('b');
            out.writeBoolean(truth);
        } else if (value instanceof Timestamp moment) {
            out.writeByte('t');
            out.writeLong(moment.getTime());
        } else if (value instanceof String text) {
            out.writeByte('s');
            bytes(out, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] octets) {
            out.writeByte('x');
            bytes(out, octets);
        } else {
            throw new IllegalStateException(
                    "a backup has no way to write a " + value.getClass().getName() + "; add one to RowFormat");
        }
    }

    private static Object value(DataInputStream in) throws IOException {
        char type = (char) in.readByte();
        return switch (type) {
            case 'n' -> Nothing.NOTHING;
            case 'i' -> in.readLong();
            case 'd' -> in.readDouble();
            case 'b' -> in.readBoolean();
            case 't' -> new Moment(in.readLong());
            case 's' -> new String(bytes(in), StandardCharsets.UTF_8);
            case 'x' -> bytes(in);
            default -> throw new IOException("a row has a value of the unknown type " + type);
        };
    }

    private static void bytes(DataOutputStream out, byte[] octets) throws IOException {
        out.writeInt(octets.length);
        out.write(octets);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] octets = in.readNBytes(length);
        if (octets.length < length) {
            throw new EOFException("a row ends in the middle");
        }
        return octets;
    }
}
