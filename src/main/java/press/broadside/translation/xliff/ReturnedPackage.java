package press.broadside.translation.xliff;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zipped OmegaT project that came back: its translated documents, counted while they are unpacked, never written anywhere. */
final class ReturnedPackage {
    private static final Pattern CLIMBING =
            Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:|[\\p{Cntrl}]");
    private static final int SLACK = 1 << 20;

    private final XliffLimits limits;
    private long unpacked;

    ReturnedPackage(XliffLimits limits) {
        this.limits = limits;
    }

    static boolean isPackage(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** @throws NotXliff if the package is beyond a limit, damaged, or has no translated document */
    List<byte[]> documents(byte[] content) {
        var documents = new ArrayList<byte[]>();
        Set<String> names = new HashSet<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check(entry.getName(), names);
                byte[] bytes = unpack(zip, entry.getName(), content.length);
                if (isTranslated(entry)) {
                    documents.add(bytes);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotXliff("is a damaged package: " + Shown.of(String.valueOf(e.getMessage())));
        }
        if (documents.isEmpty()) {
            throw new NotXliff("is a package without a translated document (target/*.xlf);"
                    + " in OmegaT choose Project, Create Translated Documents, then zip the project again");
        }
        return documents;
    }

    private void check(String name, Set<String> names) {
        if (CLIMBING.matcher(name).find()) {
            throw new NotXliff("is a package with an entry that leads out of it: " + Shown.of(name));
        }
        if (!names.add(name)) {
            throw new NotXliff("is a package with two entries of the name " + Shown.of(name));
        }
        if (names.size() > limits.maxEntries()) {
            throw new NotXliff("is a package of more than %d entries, the most that broadside.xliff.max-entries allows"
                    .formatted(limits.maxEntries()));
        }
    }

    /** By the real count, whatever the package says of its sizes. */
    private byte[] unpack(ZipInputStream zip, String name, int packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > limits.maxBytes()) {
                throw new NotXliff(
                        "is a package of more than %d bytes unpacked, the most that broadside.xliff.max-bytes"
                                        .formatted(limits.maxBytes())
                                + " allows");
            }
            if (unpacked > SLACK && unpacked / limits.maxRatio() > packed) {
                throw new NotXliff(("is a package that grows more than %d times, the most that"
                                + " broadside.xliff.max-ratio allows, at %s")
                        .formatted(limits.maxRatio(), Shown.of(name)));
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    /** Directly in a folder {@code target}, of the project or of a folder that it was zipped with. */
    private static boolean isTranslated(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory() && name.matches("([^/]+/)?target/[^/]+\\.(xlf|xliff)");
    }
}
