package press.broadside.assembly.office;

import org.jsoup.nodes.Element;
import press.broadside.intake.Document;

/** The text of a DOCX or an ODT as HTML: the same shape from both. */
public final class OfficeBody {
    private OfficeBody() {}

    /**
     * Blocks without a page around them, not sanitised. A picture's address is {@code image:} and its name in the package
     * ({@code image:word/media/image1.png}); footnotes stand in a {@code section class="footnotes"} at the end.
     *
     * @param document cleaned, of format DOCX or ODT
     * @throws IllegalStateException if its parts cannot be read, which cleaning would have told
     */
    public static String html(Document document) {
        var parts = PackageParts.of(document.bytes());
        Element body = switch (document.format()) {
            case DOCX -> DocxHtml.of(parts);
            case ODT -> OdtHtml.of(parts);
            default -> throw new IllegalStateException(document.format() + " is no office document");
        };
        Inlines.order(body);
        Lists.order(body);
        Tables.order(body);
        Figures.order(body);
        Blocks.order(body);
        body.ownerDocument().outputSettings().prettyPrint(false);
        return body.html();
    }
}
