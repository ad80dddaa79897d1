package press.broadside.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.broadside.text.Sha256;

/**
 * The rules of all languages: a file for each, named by its tag, and {@code root.yaml} for every other one.
 *
 * @param byTag   by BCP 47 tag, in its order
 * @param root    for a language that has no file
 * @param version names the rules by their content: 12 hexadecimal digits
 */
record SegmentationRules(Map<String, LanguageRules> byTag, LanguageRules root, String version) {
    /** Changes with the program's own part of the rules, so that what was cut before it can be told. */
    private static final String PROGRAM = "2";

    private static final String ROOT = "root";

    /** The rules for a locale: those of its whole tag, of its language with its script, of its language, or the root's. */
    LanguageRules forLocale(Locale locale) {
        ULocale canonical = ULocale.createCanonical(locale.toLanguageTag().replace('-', '_'));
        String script = ULocale.addLikelySubtags(canonical).getScript();
        return Stream.of(
                        locale.toLanguageTag(),
                        canonical.getLanguage() + "-" + script,
                        canonical.getLanguage(),
                        locale.getLanguage())
                .flatMap(tag -> Optional.ofNullable(byTag.get(tag)).stream())
                .findFirst()
                .orElse(root);
    }

    static SegmentationRules read(Path folder) {
        var byTag = new TreeMap<String, LanguageRules>();
        MessageDigest digest = Sha256.digest();
        digest.update(PROGRAM.getBytes(StandardCharsets.UTF_8));
        for (Path path : files(folder)) {
            String yaml = text(path);
            String tag = path.getFileName().toString().replaceFirst("\\.yaml$", "");
            digest.update((tag + "\n" + yaml).getBytes(StandardCharsets.UTF_8));
            RulesFile file = RulesFile.parse(yaml, path.toString());
            byTag.put(tag, file.rules(tag));
            file.also().forEach(other -> byTag.putIfAbsent(other, file.rules(tag)));
        }
        LanguageRules root = Optional.ofNullable(byTag.remove(ROOT)).orElseThrow(() -> missing(folder));
        return new SegmentationRules(
                byTag, root, HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return new ArrayList<>(found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list segmentation rules in " + folder, e);
        }
    }

    private static IllegalArgumentException missing(Path folder) {
        return new IllegalArgumentException(
                "no segmentation rules (root.yaml) in " + folder + "; name their folder by broadside.segmentation");
    }

    private static String text(Path file) {
        try {
            // line ends do not count: a checkout may rewrite them
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read segmentation rules " + file, e);
        }
    }
}
