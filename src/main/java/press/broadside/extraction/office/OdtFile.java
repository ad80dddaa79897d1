package press.broadside.extraction.office;

import java.util.List;
import java.util.Locale;

/** An ODT: text in {@code content.xml}, headers and footers in {@code styles.xml}. */
public final class OdtFile implements OfficeFile {
    /** Local name of an attribute that paragraphs have while they are with the filter: their role. */
    public static final String ROLE = "broadside-role";

    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    static final List<String> WITH_TEXT = List.of("styles.xml", "content.xml");

    private final OfficePackage source;

    public OdtFile(byte[] document) {
        source = OfficePackage.unzipped(document);
    }

    /** Headers and footers come behind the text. */
    @Override
    public byte[] prepared() {
        var smoothing = new OdtSmoothing(OdtStyles.in(source));
        return source.inOrder(name -> name.equals("styles.xml") ? 1 : 0)
                .with((name, content) -> WITH_TEXT.contains(name) ? XmlPart.marked(name, content, smoothing) : content)
                .zipped();
    }

    @Override
    public byte[] finished(byte[] filtered, Locale locale) {
        OfficePackage written = OfficePackage.unzipped(filtered);
        var inLanguage = new OdtLanguage(locale);
        return source.with((name, content) -> {
                    byte[] now = WITH_TEXT.contains(name) ? written.find(name).orElse(content) : content;
                    return WITH_TEXT.contains(name) || name.equals("meta.xml")
                            ? XmlPart.unmarked(name, now, inLanguage)
                            : now;
                })
                .zipped();
    }
}
