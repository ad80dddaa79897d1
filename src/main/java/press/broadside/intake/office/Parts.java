package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a DOCX or ODT by name, in memory. Not for several threads. */
public final class Parts {
    static final String MIMETYPE = "mimetype";
    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final List<String> FIRST = List.of(MIMETYPE, CONTENT_TYPES, "_rels/.rels");
    private static final Comparator<String> ORDER = Comparator.comparingInt(
                    (String name) -> FIRST.contains(name) ? FIRST.indexOf(name) : FIRST.size())
            .thenComparing(Comparator.naturalOrder());
    /** The first day of 1980 stands for an earlier one, which would be written into an extra field. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final Map<String, byte[]> parts = new TreeMap<>(ORDER);
    private final Map<String, String> names = new HashMap<>();

    Parts() {}

    /**
     * Unpacks a file after checking it: the archive, each part against what the archive says of it, and the shape of everything that
     * is XML by its name ({@code .xml}, {@code .rels}, {@code .rdf}). Folders are left out.
     *
     * @throws Unfit if it is damaged, ambiguous, encrypted, beyond a limit, or holds XML that is malformed or declares a document type
     */
    public static Parts read(byte[] file, OfficeLimits limits) {
        if (file.length > limits.maxBytes()) {
            throw Unfit.overLimit("the file", "has too many bytes", "max-bytes", limits.maxBytes());
        }
        var read = new Parts();
        var unpacking = new Unpacking(file, limits);
        for (Archive.Entry entry : Archive.entries(file, limits.maxEntries())) {
            byte[] content = unpacking.content(entry);
            if (!entry.isFolder()) {
                read.put(entry.name(), content);
            }
        }
        var guard = new XmlGuard(limits);
        read.parts.forEach((name, content) -> {
            if (isXml(name)) {
                guard.check(name, content);
            }
        });
        return read;
    }

    static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".rdf");
    }

    /** A copy, in the order in which they are written. */
    public List<String> names() {
        return new ArrayList<>(parts.keySet());
    }

    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** How the package writes a name that is given in any case. */
    Optional<String> named(String name) {
        return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Adds a part or replaces it. */
    public void put(String name, byte[] content) {
        parts.put(name, content);
        names.put(name.toLowerCase(Locale.ROOT), name);
    }

    public void remove(String name) {
        parts.remove(name);
        names.remove(name.toLowerCase(Locale.ROOT));
    }

    /** The package: fixed order and times, so that the same parts give the same bytes; {@code mimetype} first and not packed. */
    public byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a package could not be written in memory", e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        if (name.equals(MIMETYPE)) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }
}
