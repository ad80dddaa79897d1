package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.OfficeFiles;
import press.broadside.RawZip;

/** What a package may be like, and what is refused before a parser sees it. */
class PartsTest {
    private static final int MIB = 1 << 20;

    @Test
    void honest_packages_are_read_and_always_written_alike() {
        Parts parts = Parts.read(OfficeFiles.docx().bytes(), OfficeLimits.DEFAULTS);

        assertThat(parts.names())
                .startsWith("[Content_Types].xml", "_rels/.rels")
                .hasSize(16);
        assertThat(Parts.read(parts.zipped(), OfficeLimits.DEFAULTS).zipped()).isEqualTo(parts.zipped());
    }

    @Test
    void an_opendocument_begins_with_its_type_in_plain_sight() {
        byte[] file =
                Parts.read(OfficeFiles.odt().bytes(), OfficeLimits.DEFAULTS).zipped();

        assertThat(new String(file, 30, 47, ISO_8859_1)).isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
    }

    @Test
    void utf_16_is_read_and_folders_are_left_out() {
        byte[] file = new RawZip()
                .with(RawZip.Entry.of("word/", new byte[0]))
                .with(RawZip.Entry.of("word/a.xml", "<?xml version='1.0' encoding='UTF-16'?><a>ä</a>".getBytes(UTF_16)))
                .bytes();

        assertThat(Parts.read(file, OfficeLimits.DEFAULTS).names()).containsExactly("word/a.xml");
    }

    @Test
    void honest_text_that_packs_a_hundred_to_one_is_read() {
        String paragraph = "<p>" + "The harbour stays closed until the night shift is back. ".repeat(4) + "</p>";
        byte[] content = ("<a>" + paragraph.repeat(30_000) + "</a>").getBytes(UTF_8);
        byte[] file = new RawZip().with(RawZip.Entry.of("a.xml", content)).bytes();

        assertThat(content.length / file.length).isBetween(100, 400);
        assertThat(Parts.read(file, limits(500)).find("a.xml")).contains(content);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("no ZIP file", "Hello".getBytes(UTF_8), "does not begin as a ZIP file"),
                row("nothing", new byte[0], "does not begin as a ZIP file"),
                row("cut off", Arrays.copyOf(OfficeFiles.docx().bytes(), 5_000), "is cut off"),
                row("data in front", zip().before("MZ").bytes(), "does not begin as a ZIP file"),
                row("a part in front that the directory omits", hiddenEntry(), "does not fit the file"),
                row("data behind", zip().behind("more").bytes(), "is cut off, or has data behind its end"),
                row("data between", zip().between("more").bytes(), "has data outside its parts"),
                row("the same name twice", zip().with("a.xml", "<b/>").bytes(), "'a.xml' is in the package twice"),
                row("the same name in other case", zip().with("A.XML", "<b/>").bytes(), "is in the package twice"),
                row("a part and a folder of one name", zip().with("a.xml/", "").bytes(), "is in the package twice"),
                row(
                        "wrong checksum",
                        zip().but(entry -> entry.summed(1)).bytes(),
                        "has a checksum that is not its own"),
                row(
                        "smaller than it says",
                        zip().but(entry -> entry.sized(9)).bytes(),
                        "has another size than it says"),
                row("larger than it says", zip().but(entry -> entry.sized(1)).bytes(), "has another size than it says"),
                row("two names", zip().but(entry -> entry.locallyNamed("b.xml")).bytes(), "in two ways that differ"),
                row(
                        "a link",
                        zip().but(entry -> entry.withMode(0xA1FF)).bytes(),
                        "'a.xml' is a link or a special file"),
                row("a device", zip().but(entry -> entry.withMode(0x21FF)).bytes(), "is a link or a special file"),
                row("climbing", zip().with("../b.xml", "<b/>").bytes(), "leads out of the package"),
                row(
                        "climbing from within",
                        zip().with("word/../../b.xml", "<b/>").bytes(),
                        "leads out of the package"),
                row("absolute", zip().with("/etc/b.xml", "<b/>").bytes(), "leads out of the package"),
                row("backslash", zip().with("word\\b.xml", "<b/>").bytes(), "leads out of the package"),
                row("a drive", zip().with("C:/b.xml", "<b/>").bytes(), "leads out of the package"),
                row("no name", zip().with("", "<b/>").bytes(), "or is no name"),
                row("a NUL in the name", zip().with("a\0.xml", "<b/>").bytes(), "or is no name"),
                row(
                        "encrypted",
                        zip().but(entry -> entry.flagged(1)).bytes(),
                        "is encrypted; save the document without"),
                row("another method", zip().but(entry -> entry.packedBy(12)).bytes(), "a method other than deflate"),
                row("damaged data", zip().but(PartsTest::scrambled).bytes(), "the package is damaged"),
                row("old Office", ole(), "is encrypted or an old Office document"),
                row("too many bytes", new byte[26 * MIB], "broadside.intake.office.max-bytes allows"),
                row("12,000 entries", entries(12_000), "more than the 2,000 that broadside.intake.office.max-entries"),
                row("64 MiB packed 1,000:1", spaces(64 * MIB), "the 200 that broadside.intake.office.max-ratio allows"),
                row(
                        "DOCTYPE",
                        xml("<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>"),
                        "'a.xml', line 1, column 32, has a DOCTYPE"),
                row("empty DOCTYPE", xml("<!DOCTYPE a><a/>"), "has a DOCTYPE"),
                row("unknown entity", xml("<a>&nbsp;</a>"), "has a DOCTYPE or an entity of its own"),
                row("malformed", xml("<a>\n<b></a>"), "'a.xml', line 2, column 6, is not well-formed XML"),
                row("two roots", xml("<a/><b/>"), "is not well-formed XML"),
                row("no XML", xml("Hello"), "is not well-formed XML"),
                row(
                        "wrong bytes",
                        new RawZip()
                                .with(RawZip.Entry.of("a.xml", "<a>ä</a>".getBytes(ISO_8859_1)))
                                .bytes(),
                        "is not well-formed XML in UTF-8"),
                row(
                        "another encoding",
                        xml("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
                        "is in another encoding"),
                row(
                        "too deep",
                        xml("<a>".repeat(101) + "</a>".repeat(101)),
                        "than the 100 that broadside.intake.office.max-depth"),
                row("4,000 nested tables", tables(4_000), "has elements nested in too many levels"),
                row(
                        "too many attributes",
                        xml("<a" + attributes(101) + "/>"),
                        "broadside.intake.office.max-attributes"),
                row("too many elements", xml(elements(300_000)), "broadside.intake.office.max-elements"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_refusal_says_what_and_what_to_do(String what, byte[] file, String told) {
        assertThatExceptionOfType(Unfit.class)
                .as(what)
                .isThrownBy(() ->
                        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Parts.read(file, OfficeLimits.DEFAULTS)))
                .withMessageContaining(told)
                .satisfies(
                        unfit -> assertThat(unfit.reason()).doesNotContain("\n").hasSizeLessThan(300));
    }

    @Test
    void what_unpacks_is_counted_part_by_part_and_together() {
        byte[] noise = new byte[3 * MIB];
        new java.util.Random(1).nextBytes(noise);
        byte[] file = new RawZip()
                .with(RawZip.Entry.of("a.png", noise))
                .with(RawZip.Entry.of("b.png", noise))
                .bytes();

        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Parts.read(file, new OfficeLimits(9 * MIB, 9, 9 * MIB, 2 * MIB, 200, 9, 9, 9)))
                .withMessageContaining("'a.png' unpacks to too many bytes, more than the 2,097,152")
                .withMessageContaining("max-part");
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Parts.read(file, new OfficeLimits(9 * MIB, 9, 5 * MIB, 4 * MIB, 200, 9, 9, 9)))
                .withMessageContaining("broadside.intake.office.max-inflated allows");
    }

    private static OfficeLimits limits(int ratio) {
        return new OfficeLimits(9 * MIB, 9, 32 * MIB, 32 * MIB, ratio, 9, 9, 99_000);
    }

    private static RawZip zip() {
        return new RawZip().with("a.xml", "<a>Hello</a>");
    }

    private static byte[] xml(String content) {
        return new RawZip().with("a.xml", content).bytes();
    }

    private static RawZip.Entry scrambled(RawZip.Entry entry) {
        byte[] data = entry.data().clone();
        data[0] ^= 0x7F;
        return new RawZip.Entry(
                entry.name(), entry.localName(), data, 0, 8, entry.crc(), entry.size(), entry.attributes());
    }

    /** The first entry of the directory is cut out, its data stay. */
    private static byte[] hiddenEntry() {
        byte[] hidden = zip().bytes();
        byte[] shown = new RawZip().with("b.xml", "<b/>").bytes();
        byte[] both = Arrays.copyOf(hidden, hidden.length + shown.length);
        System.arraycopy(shown, 0, both, hidden.length, shown.length);
        return both;
    }

    private static String elements(int count) {
        var xml = new StringBuilder("<a>");
        for (int i = 0; i < count; i++) {
            xml.append("<b").append(i).append("/>");
        }
        return xml.append("</a>").toString();
    }

    private static byte[] ole() {
        return new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    }

    private static byte[] entries(int count) {
        var zip = new RawZip();
        for (int i = 0; i < count; i++) {
            zip.with("word/media/image" + i + ".png", "x");
        }
        return zip.bytes();
    }

    private static byte[] spaces(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) ' ');
        System.arraycopy("<a>".getBytes(UTF_8), 0, content, 0, 3);
        System.arraycopy("</a>".getBytes(UTF_8), 0, content, size - 4, 4);
        return new RawZip().with(RawZip.Entry.of("a.xml", content)).bytes();
    }

    private static byte[] tables(int depth) {
        return OfficeFiles.docxOf(
                        "<w:tbl><w:tr><w:tc>".repeat(depth) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(depth))
                .bytes();
    }

    private static String attributes(int count) {
        var attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        return attributes.toString();
    }

    private static Arguments row(String what, byte[] file, String told) {
        return Arguments.of(what, file, told);
    }
}
