package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The directory of a ZIP file, read strictly: every byte of the file belongs to exactly one entry or to the directory, and the two
 * places that describe an entry agree. Programs that read the same file in different ways all find the same in it.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the ZIP file format</a>, 4.3 and 4.4
 */
final class Archive {
    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int DESCRIPTOR = 0x08074B50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int HAS_DESCRIPTOR = 1 << 3;
    private static final int OLE = 0xE011CFD0;
    private static final String AGAIN = "; open the document in your word processor and save it again";

    private final ByteBuffer file;

    private Archive(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * One entry of the directory.
     *
     * @param data   where its packed bytes begin
     * @param packed how many there are
     * @param size   how many it says they unpack to
     */
    record Entry(String name, int method, int crc, int data, int packed, long size) {
        boolean isFolder() {
            return name.endsWith("/");
        }

        boolean isStored() {
            return method == 0;
        }
    }

    /** The header of an entry in the directory, with the place of the one before its data. */
    private record Header(String name, int flags, int method, int crc, long packed, long size, long at) {}

    /** @throws Unfit if this is no ZIP file, or not one that can only be read in one way */
    static List<Entry> entries(byte[] file, int most) {
        return new Archive(file).entries(most);
    }

    private List<Entry> entries(int most) {
        if (file.limit() >= 8 && file.getInt(0) == OLE) {
            throw new Unfit(
                    "the file is encrypted or an old Office document; save it without a password, as .docx or .odt");
        }
        int end = file.limit() - END_SIZE;
        if (end < 0 || file.getInt(0) != LOCAL) {
            throw new Unfit(
                    "the file is no package of a word processor: it does not begin as a ZIP file; check that it is the right one");
        }
        if (file.getInt(end) != END || file.getShort(end + 20) != 0) {
            throw new Unfit("the package is cut off, or has data behind its end" + AGAIN);
        }
        int count = unsigned(end + 10);
        if (count > most) {
            throw Unfit.overLimit("the package", "has too many entries", "max-entries", most);
        }
        long from = file.getInt(end + 16) & 0xFFFFFFFFL;
        boolean whole = from + (file.getInt(end + 12) & 0xFFFFFFFFL) == end;
        if (!whole || file.getInt(end + 4) != 0 || unsigned(end + 8) != count) {
            throw new Unfit("the package has a directory that does not fit the file" + AGAIN);
        }
        return laidOut(headers((int) from, end, count), (int) from);
    }

    private List<Header> headers(int from, int end, int count) {
        var headers = new ArrayList<Header>();
        Set<String> names = new HashSet<>();
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > end || file.getInt(at) != CENTRAL) {
                throw new Unfit("the package has a damaged directory" + AGAIN);
            }
            int nameLength = unsigned(at + 28);
            int next = at + CENTRAL_SIZE + nameLength + unsigned(at + 30) + unsigned(at + 32);
            if (next > end) {
                throw new Unfit("the package has a damaged directory" + AGAIN);
            }
            var header = new Header(
                    name(bytes(at + CENTRAL_SIZE, nameLength)),
                    unsigned(at + 8),
                    unsigned(at + 10),
                    file.getInt(at + 16),
                    file.getInt(at + 20) & 0xFFFFFFFFL,
                    file.getInt(at + 24) & 0xFFFFFFFFL,
                    file.getInt(at + 42) & 0xFFFFFFFFL);
            check(header, file.getInt(at + 38) >>> 28);
            if (!names.add(header.name.toLowerCase(Locale.ROOT).replaceFirst("/$", ""))) {
                throw new Unfit(Unfit.part(header.name) + " is in the package twice" + AGAIN);
            }
            headers.add(header);
            at = next;
        }
        if (at != end) {
            throw new Unfit("the package has a directory that does not fit the file" + AGAIN);
        }
        return headers;
    }

    /** @param type the kind of file that Unix attributes name: 0 none, 4 folder, 8 file */
    private static void check(Header header, int type) {
        String name = header.name;
        PartName.check(name);
        if (type != 0 && type != 4 && type != 8) {
            throw new Unfit(Unfit.part(name) + " is a link or a special file, which is never followed" + AGAIN);
        }
        if ((header.flags & ENCRYPTED) != 0) {
            throw new Unfit(Unfit.part(name) + " is encrypted; save the document without a password");
        }
        if (header.method != 0 && header.method != 8) {
            throw new Unfit(Unfit.part(name) + " is packed by a method other than deflate" + AGAIN);
        }
        if (name.endsWith("/") && header.size != 0) {
            throw new Unfit(Unfit.part(name) + " is a folder with content" + AGAIN);
        }
    }

    /** Entries from the first byte of the file to the directory, without a gap and without a byte that two share. */
    private List<Entry> laidOut(List<Header> headers, int directory) {
        var entries = new ArrayList<Entry>();
        long at = 0;
        for (Header header :
                headers.stream().sorted(Comparator.comparingLong(Header::at)).toList()) {
            if (header.at != at || at + LOCAL_SIZE > directory || file.getInt((int) at) != LOCAL) {
                throw new Unfit("the package has data outside its parts, or parts that overlap" + AGAIN);
            }
            Entry entry = entry(header, directory);
            entries.add(entry);
            at = entry.data + (long) entry.packed + descriptor(header, entry.data + entry.packed, directory);
        }
        if (at != directory) {
            throw new Unfit("the package has data outside its parts" + AGAIN);
        }
        return entries;
    }

    private Entry entry(Header header, int directory) {
        int at = (int) header.at;
        int nameLength = unsigned(at + 26);
        long data = at + LOCAL_SIZE + (long) nameLength + unsigned(at + 28);
        boolean inside = data + header.packed <= directory;
        boolean later = (header.flags & HAS_DESCRIPTOR) != 0;
        boolean same = inside
                && unsigned(at + 6) == header.flags
                && unsigned(at + 8) == header.method
                && says(at + 14, header.crc, later)
                && says(at + 18, (int) header.packed, later)
                && says(at + 22, (int) header.size, later)
                && Arrays.equals(bytes(at + LOCAL_SIZE, nameLength), header.name.getBytes(UTF_8));
        if (!same) {
            throw new Unfit(Unfit.part(header.name) + " is described in two ways that differ" + AGAIN);
        }
        return new Entry(header.name, header.method, header.crc, (int) data, (int) header.packed, header.size);
    }

    /** A header before data that was written in one go has zeros where the size was not known yet. */
    private boolean says(int at, int value, boolean later) {
        int said = file.getInt(at);
        return said == value || (later && said == 0);
    }

    /** How many bytes behind the data repeat its checksum and sizes. */
    private int descriptor(Header header, int at, int directory) {
        if ((header.flags & HAS_DESCRIPTOR) == 0) {
            return 0;
        }
        int signature =
                at + 4 <= directory && file.getInt(at) == DESCRIPTOR && repeats(header, at + 4, directory) ? 4 : 0;
        if (!repeats(header, at + signature, directory)) {
            throw new Unfit(Unfit.part(header.name) + " is described in two ways that differ" + AGAIN);
        }
        return signature + 12;
    }

    private boolean repeats(Header header, int at, int directory) {
        return at + 12 <= directory
                && file.getInt(at) == header.crc
                && file.getInt(at + 4) == (int) header.packed
                && file.getInt(at + 8) == (int) header.size;
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private byte[] bytes(int at, int length) {
        byte[] bytes = new byte[Math.min(length, file.limit() - at)];
        file.get(at, bytes);
        return bytes;
    }

    private static String name(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Unfit("the package has a part whose name is not UTF-8" + AGAIN);
        }
    }
}
