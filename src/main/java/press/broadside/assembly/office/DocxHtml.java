package press.broadside.assembly.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/** DOCX to HTML by Mammoth, from a package in which nothing is left that Mammoth would fetch or lose. */
final class DocxHtml {
    private static final String STYLES = """
            p[style-name='H1'] => h1:fresh
            p[style-name='H2'] => h2:fresh
            p[style-name='H3'] => h3:fresh
            p[style-name='H4'] => h4:fresh
            p[style-name='H5'] => h5:fresh
            p[style-name='H6'] => h6:fresh
            p[style-name='QUOTE'] => blockquote > p:fresh
            p[style-name='CAPTION'] => p.caption:fresh
            p[style-name='TABLE_HEAD'] => p:fresh > strong:fresh
            p[style-name='CONTENTS'] => !
            p:unordered-list(1) => ul > li:fresh
            p:unordered-list(2) => ul|ol > li > ul > li:fresh
            p:unordered-list(3) => ul|ol > li > ul|ol > li > ul > li:fresh
            p:unordered-list(4) => ul|ol > li > ul|ol > li > ul|ol > li > ul > li:fresh
            p:unordered-list(5) => ul|ol > li > ul|ol > li > ul|ol > li > ul|ol > li > ul > li:fresh
            p:ordered-list(1) => ol > li:fresh
            p:ordered-list(2) => ul|ol > li > ol > li:fresh
            p:ordered-list(3) => ul|ol > li > ul|ol > li > ol > li:fresh
            p:ordered-list(4) => ul|ol > li > ul|ol > li > ul|ol > li > ol > li:fresh
            p:ordered-list(5) => ul|ol > li > ul|ol > li > ul|ol > li > ul|ol > li > ol > li:fresh
            p => p:fresh
            b => strong
            i => em
            strike => s
            u =>
            small-caps =>
            all-caps =>
            comment-reference =>
            """;

    private DocxHtml() {}

    static Element of(PackageParts parts) {
        try {
            String html = new DocumentConverter()
                    .disableDefaultStyleMap()
                    .disableEmbeddedStyleMap()
                    .addStyleMap(STYLES)
                    .imageConverter(image -> Map.of("src", "image:" + name(image)))
                    .convertToHtml(new ByteArrayInputStream(
                            DocxPreparation.prepared(parts).zipped()))
                    .getValue();
            Element body = Jsoup.parseBodyFragment(html).body();
            Footnotes.asInMarkdown(body);
            DocxMarks.read(body);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException("a stored DOCX cannot be read", e);
        }
    }

    /** In the prepared package, a picture's content is its name. */
    private static String name(Image image) throws IOException {
        try (var content = image.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
