package press.broadside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * DOCX and ODT files for tests, zipped from the readable parts in {@code fixtures/office}. {@link #docx()} and {@link #odt()} say
 * the same and have headings, lists, a table, a footnote, a link, bold inside a word, a photograph, comments, tracked changes,
 * hidden text and the names of those who typed; each method gives a changed copy.
 */
public final class OfficeFiles {
    private static final List<String> DOCX = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "docProps/app.xml",
            "docProps/custom.xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/_rels/settings.xml.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/footnotes.xml",
            "word/footer1.xml",
            "word/comments.xml",
            "word/people.xml");
    private static final List<String> ODT =
            List.of("content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml");

    private final Map<String, byte[]> parts;

    private OfficeFiles(Map<String, byte[]> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    public static OfficeFiles docx() {
        return new OfficeFiles(fixtures("docx", DOCX)).with("word/media/image1.png", photograph());
    }

    public static OfficeFiles odt() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        parts.putAll(fixtures("odt", ODT));
        return new OfficeFiles(parts).with("Pictures/photograph.png", photograph());
    }

    /** A DOCX whose body is this WordprocessingML, and nothing else; {@code w}, {@code r} and the drawing prefixes are declared. */
    public static OfficeFiles docxOf(String body) {
        OfficeFiles rich = docx();
        String document = rich.text("word/document.xml");
        int from = document.indexOf("<w:body>") + "<w:body>".length();
        int to = document.indexOf("<w:sectPr ");
        return rich.with("word/document.xml", document.substring(0, from) + body + document.substring(to));
    }

    /** An ODT whose text is this OpenDocument, and nothing else. */
    public static OfficeFiles odtOf(String text) {
        OfficeFiles rich = odt();
        String content = rich.text("content.xml");
        int from = content.indexOf("<office:text>") + "<office:text>".length();
        int to = content.indexOf("</office:text>");
        return rich.with("content.xml", content.substring(0, from) + text + content.substring(to));
    }

    /** Any package, by its parts. */
    public static OfficeFiles of(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OfficeFiles(parts);
    }

    /** A picture of 60 by 40 pixels. */
    public static byte[] photograph() {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x7799BB));
        graphics.fillRect(0, 0, 60, 25);
        graphics.setColor(new Color(0x445544));
        graphics.fillRect(0, 25, 60, 15);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    public OfficeFiles with(String name, byte[] content) {
        var changed = new OfficeFiles(parts);
        changed.parts.put(name, content);
        return changed;
    }

    public OfficeFiles with(String name, String content) {
        return with(name, content.getBytes(UTF_8));
    }

    public OfficeFiles without(String name) {
        var changed = new OfficeFiles(parts);
        changed.parts.remove(name);
        return changed;
    }

    /** With a piece of a part replaced, which must be there. */
    public OfficeFiles replacing(String name, String from, String to) {
        String text = text(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " does not hold " + from);
        }
        return with(name, text.replace(from, to));
    }

    public String text(String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), UTF_8);
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        entry.setTime(1_772_000_000_000L);
        if (name.equals("mimetype")) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    private static Map<String, byte[]> fixtures(String folder, List<String> names) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String name : names) {
            String resource = "/fixtures/office/" + folder + "/" + name;
            try (InputStream in = Objects.requireNonNull(OfficeFiles.class.getResourceAsStream(resource), resource)) {
                parts.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parts;
    }
}
