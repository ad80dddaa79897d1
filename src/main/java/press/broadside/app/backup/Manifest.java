package press.broadside.app.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import press.broadside.text.Sha256;

/**
 * What a backup holds, as the lines of its last entry.
 *
 * @param made    when the rows were seen
 * @param schema  version of the newest migration that the database had seen
 * @param entries in the order in which they are to be restored
 */
public record Manifest(Instant made, String schema, List<Entry> entries) {
    static final String NAME = "manifest.txt";
    private static final String FORMAT = "broadside-backup 1";

    public Manifest {
        entries = List.copyOf(entries);
    }

    /**
     * One entry of the file.
     *
     * @param name   {@code database/TABLE} or {@code files/PATH}, each part of the path percent-encoded
     * @param size   bytes, unpacked
     * @param sha256 of these bytes, hexadecimal
     */
    public record Entry(String name, long size, String sha256) {}

    /** Bytes of all entries, unpacked. */
    public long size() {
        return entries.stream().mapToLong(Entry::size).sum();
    }

    String written() {
        var text = new StringBuilder(FORMAT + "\nmade " + made + "\nschema " + schema + "\n");
        entries.forEach(entry -> text.append("entry %s %d %s%n".formatted(entry.sha256(), entry.size(), entry.name())));
        return text + "end " + Sha256.of(text.toString()) + "\n";
    }

    /** @throws BackupRefused if a character of it is not as it was written */
    static Manifest read(String text) {
        int end = text.lastIndexOf("end ");
        if (!text.startsWith(FORMAT + "\n")) {
            throw new BackupRefused("its manifest is of another kind than \"" + FORMAT
                    + "\"; restore it with the Broadside that made it, or a newer one");
        }
        if (end < 0 || !text.substring(end).equals("end " + Sha256.of(text.substring(0, end)) + "\n")) {
            throw damaged();
        }
        List<String[]> lines =
                text.substring(0, end).lines().map(line -> line.split(" ", -1)).toList();
        var entries = new ArrayList<Entry>();
        try {
            for (String[] line : lines.subList(3, lines.size())) {
                entries.add(new Entry(line[3], Long.parseLong(line[2]), line[1]));
            }
            return new Manifest(Instant.parse(lines.get(1)[1]), lines.get(2)[1], entries);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new BackupRefused(damaged().getMessage(), e);
        }
    }

    private static BackupRefused damaged() {
        return new BackupRefused("its manifest is damaged; take another copy of it, or an older backup");
    }
}
