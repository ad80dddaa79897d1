package press.broadside.language;

import java.io.ByteArrayInputStream;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.broadside.text.Sha256;

/**
 * Rules of one or more SRX 2.0 files, cascading: every set whose language pattern matches speaks, in the files' order.
 *
 * @see <a href="https://www.ttt.org/oscarstandards/srx/srx20.html">SRX 2.0</a>
 */
record SegmentationRules(List<Mapped> sets, String version) {
    /** How far a rule sees to either side, in characters: what keeps time linear on any text. */
    private static final int REACH = 64;

    /** Rules for the languages whose tag matches. */
    record Mapped(Pattern languages, List<Rule> rules) {}

    /** A break, or none, where {@code before} ends and {@code after} begins. */
    record Rule(boolean breaks, Pattern before, Pattern after) {
        static Rule of(boolean breaks, String before, String after) {
            return new Rule(breaks, pattern("(?:" + before + ")\\z"), pattern(after));
        }

        /** Word boundaries differ between Java's releases unless Unicode's are asked for. */
        private static Pattern pattern(String written) {
            return Pattern.compile(written, Pattern.UNICODE_CHARACTER_CLASS);
        }

        boolean speaksAt(String text, int at) {
            return seeing(after, text, at, Math.min(text.length(), at + REACH)).lookingAt()
                    && seeing(before, text, Math.max(0, at - REACH), at).find();
        }

        private static Matcher seeing(Pattern pattern, String text, int from, int to) {
            return pattern.matcher(text).region(from, to).useTransparentBounds(true);
        }
    }

    /** What applies to one locale, in order; the first rule that speaks decides. */
    record ForLocale(List<Rule> rules) {
        boolean breaksAt(String text, int at, boolean otherwise) {
            if (!otherwise && rules.stream().noneMatch(rule -> rule.breaks() && rule.speaksAt(text, at))) {
                return false; // most places: no exception need be asked
            }
            return rules.stream()
                    .filter(rule -> rule.speaksAt(text, at))
                    .findFirst()
                    .map(Rule::breaks)
                    .orElse(otherwise);
        }
    }

    ForLocale forLocale(Locale locale) {
        String tag = locale.toLanguageTag();
        return new ForLocale(sets.stream()
                .filter(set -> set.languages().matcher(tag).matches())
                .flatMap(set -> set.rules().stream())
                .toList());
    }

    static SegmentationRules read(Path place) {
        var sets = new ArrayList<Mapped>();
        MessageDigest digest = Sha256.digest();
        for (Path file : files(place)) {
            byte[] bytes = bytes(file);
            digest.update(bytes);
            sets.addAll(Srx.parse(new ByteArrayInputStream(bytes), file.toString()));
        }
        return new SegmentationRules(
                List.copyOf(sets), HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    }

    private static List<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> found = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".srx"))
                    .sorted()
                    .toList();
            return Optional.of(files)
                    .filter(some -> !some.isEmpty())
                    .orElseThrow(() -> new IllegalArgumentException("no segmentation rules (*.srx) in " + place
                            + "; name their folder by broadside.segmentation"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list segmentation rules in " + place, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            // line ends do not count: a checkout may rewrite them
            return Files.readString(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read segmentation rules " + file, e);
        }
    }
}
