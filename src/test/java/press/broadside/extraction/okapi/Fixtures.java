package press.broadside.extraction.okapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import press.broadside.OfficeFiles;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.language.Segmenter;
import press.broadside.text.CodedText;

/** The harbour statement in each format, packages zipped from their readable parts, and what tests do with it. */
final class Fixtures {
    static final Path FOLDER = Path.of("src/test/resources/fixtures/extraction");
    static final Documents DOCUMENTS = new Documents(Segmenter.withRulesIn(Path.of("translations/segmentation")));

    private static final Pattern CORE = Pattern.compile("(?s)(\\s*)(.*?)(\\s*)");

    private Fixtures() {}

    static Document statement(Format format) throws IOException {
        return format.isText()
                ? Document.of(format, Files.readString(FOLDER.resolve("harbour-statement." + format.suffix())))
                : packed(format, Map.of());
    }

    /** The package with some parts changed, each by what it holds. */
    static Document packed(Format format, Map<String, UnaryOperator<String>> changes) throws IOException {
        Path folder = FOLDER.resolve("harbour-" + format.suffix());
        var parts = new LinkedHashMap<String, byte[]>();
        if (format == Format.ODT) {
            parts.put("mimetype", format.mediaType().getBytes(UTF_8));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                String content = Files.readString(file);
                parts.put(
                        name,
                        changes.getOrDefault(name, same -> same).apply(content).getBytes(UTF_8));
            }
        }
        parts.put(format == Format.ODT ? "Pictures/pier.png" : "word/media/image1.png", OfficeFiles.photograph());
        return new Document(format, zipped(parts));
    }

    static Map<String, byte[]> parts(Document document) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static String part(Document document, String name) {
        return new String(parts(document).get(name), UTF_8);
    }

    static Map<String, CodedText> texts(Document document) {
        var texts = new LinkedHashMap<String, CodedText>();
        DOCUMENTS.read(document).forEach(unit -> texts.put(unit.id(), unit.text()));
        return texts;
    }

    /** Every stretch of text between codes replaced, but for the white space at its ends. */
    static Map<String, CodedText> targets(Document document, UnaryOperator<String> words) {
        var targets = texts(document);
        targets.replaceAll((id, text) -> CodedText.of(text.parts().stream()
                .map(part -> part instanceof CodedText.Run run && !run.text().isBlank()
                        ? new CodedText.Run(spacedAs(run.text(), words))
                        : part)
                .toList()));
        return targets;
    }

    static Document merged(Document document, String locale, Map<String, CodedText> targets) {
        return DOCUMENTS.merge(document, Locale.forLanguageTag(locale), targets);
    }

    private static String spacedAs(String text, UnaryOperator<String> words) {
        Matcher core = CORE.matcher(text);
        return core.matches() ? core.group(1) + words.apply(core.group(2)) + core.group(3) : text;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
