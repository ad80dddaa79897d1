package press.broadside.assembly;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import press.broadside.text.Sha256;

/** What an edition says, without its number and its moment. */
final class EditionContent {
    private EditionContent() {}

    /** SHA-256, hexadecimal; each part goes in behind its length, so that no two contents run together alike. */
    static String hash(Edition e) {
        MessageDigest digest = Sha256.digest();
        add(digest, e.kind().name());
        add(digest, e.title());
        addAll(digest, e.persons());
        addAll(digest, e.bodies());
        addAll(digest, e.date().map(date -> List.of(date.toString())).orElse(List.of()));
        addAll(digest, e.topics());
        add(digest, e.summary());
        add(digest, e.body());
        add(digest, e.document().format().name());
        add(digest, e.document().bytes());
        addAll(digest, e.images());
        if (!e.notes().isEmpty()) {
            add(digest, CorrectionNote.html(e.notes(), e.key().locale()));
        }
        add(digest, e.sort() == Edition.Sort.TEXT ? "" : e.sort().name().toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addAll(MessageDigest digest, List<String> texts) {
        add(digest, Integer.toString(texts.size()));
        texts.forEach(text -> add(digest, text));
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
