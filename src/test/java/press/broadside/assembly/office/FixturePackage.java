package press.broadside.assembly.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import press.broadside.intake.Document;
import press.broadside.intake.Format;

/** Packages from folders of readable XML, with a picture where their text shows one. */
final class FixturePackage {
    private static final Path FOLDER = Path.of("src/test/resources/fixtures/office");

    private FixturePackage() {}

    static Document docx() {
        return docx(xml -> xml);
    }

    /** @param edit what to write in place of {@code word/document.xml} */
    static Document docx(UnaryOperator<String> edit) {
        return docx(edit, xml -> xml);
    }

    /** @param relationships what to write in place of its relationships */
    static Document docx(UnaryOperator<String> edit, UnaryOperator<String> relationships) {
        return new Document(
                Format.DOCX,
                zipped(
                        "statement-docx",
                        "word/media/image1.png",
                        Map.of("word/document.xml", edit, "word/_rels/document.xml.rels", relationships)));
    }

    static Document odt() {
        return odt(xml -> xml);
    }

    /** @param edit what to write in place of {@code content.xml} */
    static Document odt(UnaryOperator<String> edit) {
        return new Document(Format.ODT, zipped("statement-odt", "Pictures/quay.png", Map.of("content.xml", edit)));
    }

    private static byte[] zipped(String folder, String picture, Map<String, UnaryOperator<String>> edits) {
        Map<String, byte[]> parts = parts(FOLDER.resolve(folder));
        parts.put(picture, png());
        edits.forEach((name, edit) -> parts.computeIfPresent(
                name, (same, xml) -> edit.apply(new String(xml, UTF_8)).getBytes(UTF_8)));
        return new PackageParts(parts).zipped();
    }

    private static Map<String, byte[]> parts(Path folder) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
