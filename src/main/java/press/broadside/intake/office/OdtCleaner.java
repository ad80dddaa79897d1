package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/**
 * Cleans an OpenDocument text. Of its parts those are kept that show something: the text, its styles, its pictures, and of
 * properties and settings what tells nothing of those who wrote it.
 */
public final class OdtCleaner implements Cleaner {
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String META = "meta.xml";
    private static final String SETTINGS = "settings.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Set<String> OWN = Set.of(CONTENT, STYLES, META, SETTINGS, MANIFEST, Parts.MIMETYPE);

    /** Written by word processors beside every document; nobody would miss it. */
    private static final Pattern USUAL = Pattern.compile(
            "(?:Thumbnails|Configurations2|Pictures|ObjectReplacements|Object [^/]*|Basic|Dialogs)/.*|layout-cache|manifest\\.rdf"
                    + "|current\\.xml|Object [^/]*");

    @Override
    public OfficeText cleaned(Parts parts, Function<byte[], Optional<byte[]>> stripped) {
        var removals = new Removals();
        Map<String, Document> trees = new LinkedHashMap<>();
        List.of(CONTENT, STYLES)
                .forEach(name -> parts.find(name).map(XmlTree::read).ifPresent(tree -> trees.put(name, tree)));
        var styles = new OdtStyles(trees.values());
        var pictures = new OdtPictures(parts, stripped, removals);
        trees.values().forEach(tree -> clean(tree.getDocumentElement(), styles, pictures, removals));
        var properties = new OdtProperties(parts.find(META).map(XmlTree::read), removals);
        parts.names().forEach(name -> tell(name, removals));
        var text = new OdtText(body(trees), styles);
        return new OfficeText(
                packed(parts, trees, properties, pictures.shown()),
                text.text(),
                text.heading(),
                text.afterHeading(),
                properties.all(),
                removals.remarks(),
                pictures.shown());
    }

    private static void clean(Element root, OdtStyles styles, OdtPictures pictures, Removals removals) {
        OdtCounts.bound(root, removals);
        OdtChanges.accept(root, removals);
        OdtHiddenText.remove(root, styles, removals);
        OdtUnwanted.remove(root, removals);
        OdtLinks.settle(root, pictures, removals);
    }

    private static Element body(Map<String, Document> trees) {
        return Optional.ofNullable(trees.get(CONTENT))
                .map(Document::getDocumentElement)
                .flatMap(root -> XmlTree.elements(root).stream()
                        .filter(element -> Odt.is(element, "office:text"))
                        .findFirst())
                .orElseThrow(() -> new Unfit("content.xml has no text; open the document and save it again as .odt"));
    }

    private static void tell(String name, Removals removals) {
        if (name.startsWith("META-INF/") && name.contains("signatures")) {
            removals.count(Removed.SIGNATURE);
        } else if (name.startsWith("Fonts/")) {
            removals.count(Removed.FONT);
        } else if (name.startsWith("Versions/") || name.equals("VersionList.xml")) {
            removals.count(Removed.PART);
        } else if (!OWN.contains(name) && !USUAL.matcher(name).matches()) {
            removals.count(Removed.PART);
        }
    }

    private static String version(@Nullable Document content) {
        return Optional.ofNullable(content)
                .flatMap(tree -> Odt.attribute(tree.getDocumentElement(), "office:version"))
                .filter(version -> version.matches("1\\.[0-9]"))
                .orElse("1.2");
    }

    private static byte[] packed(
            Parts from, Map<String, Document> trees, OdtProperties properties, Map<String, byte[]> pictures) {
        var parts = new Parts();
        parts.put(Parts.MIMETYPE, OdtManifest.TYPE.getBytes(UTF_8));
        trees.forEach((name, tree) -> parts.put(name, XmlWriting.bytes(tree)));
        String version = version(trees.get(CONTENT));
        parts.put(META, properties.written(version));
        from.find(SETTINGS).map(XmlTree::read).ifPresent(tree -> {
            OdtSettings.clean(tree.getDocumentElement());
            parts.put(SETTINGS, XmlWriting.bytes(tree));
        });
        pictures.forEach(parts::put);
        parts.put(MANIFEST, OdtManifest.of(parts, version));
        return parts.zipped();
    }
}
