package press.broadside.extraction.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a package that intake has checked, by name, in their order. Never changed. */
final class OfficePackage {
    private static final LocalDateTime ALWAYS =
            LocalDateTime.of(2000, 1, 1, 0, 0); // 1980 would add a field that mimetype must not have

    private final Map<String, byte[]> parts;

    private OfficePackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static OfficePackage unzipped(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a package of " + zip.length + " bytes cannot be unpacked", e);
        }
        return new OfficePackage(parts);
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The same parts in the same order, each as {@code change} gives it for its name. */
    OfficePackage with(Change change) {
        var changed = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, content) -> changed.put(name, change.of(name, content)));
        return new OfficePackage(changed);
    }

    /** The same parts, those for which {@code place} gives less before the others. */
    OfficePackage inOrder(ToIntFunction<String> place) {
        var names = new ArrayList<>(parts.keySet());
        names.sort(Comparator.comparingInt(place));
        var ordered = new LinkedHashMap<String, byte[]>();
        names.forEach(name -> ordered.put(name, parts.get(name)));
        return new OfficePackage(ordered);
    }

    /** What becomes of a part. */
    interface Change {
        byte[] of(String name, byte[] content);
    }

    /** Fixed times, so that the same parts give the same bytes; {@code mimetype} is not packed, as ODF wants it. */
    byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be written in memory", e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        if (name.equals("mimetype")) {
            var sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }
}
