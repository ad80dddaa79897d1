package press.broadside.intake.office;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the parts of one file, counting what really comes out. */
final class Unpacking {
    private static final int CHUNK = 1 << 16;

    /** Below this a part may pack as well as it likes: an empty style sheet does. */
    private static final int RATIO_FROM = 1 << 20;

    private final byte[] file;
    private final OfficeLimits limits;
    private long total;

    Unpacking(byte[] file, OfficeLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** @throws Unfit if more comes out than a limit allows, or something else than the directory says */
    byte[] content(Archive.Entry entry) {
        byte[] content = entry.isStored() ? stored(entry) : inflated(entry);
        var crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != entry.crc()) {
            throw damaged(entry, "has a checksum that is not its own");
        }
        if (content.length != entry.size()) {
            throw damaged(entry, "has another size than it says");
        }
        return content;
    }

    private byte[] stored(Archive.Entry entry) {
        count(entry, entry.packed(), entry.packed());
        return Arrays.copyOfRange(file, entry.data(), entry.data() + entry.packed());
    }

    private byte[] inflated(Archive.Entry entry) {
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(file, entry.data(), entry.packed());
            while (!inflater.finished()) {
                int size = inflater.inflate(chunk);
                if (size == 0 && !inflater.finished()) {
                    throw damaged(entry, "is cut off");
                }
                out.write(chunk, 0, size);
                count(entry, size, out.size());
            }
            if (inflater.getBytesRead() != entry.packed()) {
                throw damaged(entry, "has data behind its end");
            }
        } catch (DataFormatException e) {
            throw damaged(entry, "cannot be unpacked");
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private void count(Archive.Entry entry, int more, int size) {
        total += more;
        if (size > RATIO_FROM && size / limits.maxRatio() >= entry.packed()) {
            throw Unfit.overLimit(
                    Unfit.part(entry.name()), "unpacks to too many times its size", "max-ratio", limits.maxRatio());
        }
        if (size > limits.maxPart()) {
            throw Unfit.overLimit(Unfit.part(entry.name()), "unpacks to too many bytes", "max-part", limits.maxPart());
        }
        if (total > limits.maxInflated()) {
            throw Unfit.overLimit("the package", "unpacks to too many bytes", "max-inflated", limits.maxInflated());
        }
    }

    private static Unfit damaged(Archive.Entry entry, String what) {
        return new Unfit(Unfit.part(entry.name()) + " " + what
                + ": the package is damaged; open the document in your word processor and save it again");
    }
}
