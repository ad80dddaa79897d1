package press.broadside.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Cleans a Word document. Of its parts those are kept that show something; each is brought to what every program reads, and what
 * is only for those who wrote it is taken out, in an order in which nothing uncovers anything: first what was deleted, then what
 * is not shown, then what leads elsewhere.
 */
public final class DocxCleaner implements Cleaner {
    @Override
    public OfficeText cleaned(Parts parts, Function<byte[], Optional<byte[]>> stripped) {
        var removals = new Removals();
        WordPackage document = WordPackage.open(parts);
        WordTraces.count(parts, document, removals);
        var pictures = new WordPictures(parts, stripped, removals);
        var styles = new WordStyles(document.find("styles"));
        document.kept().forEach(part -> clean(part, styles, pictures, removals));
        document.kept().forEach(part -> HiddenText.removeProperties(part.root()));
        List.of("footnotes", "endnotes").forEach(kind -> WordNotes.prune(document, kind));
        document.prune();
        var properties = new WordProperties(parts, removals);
        Map<String, byte[]> shown = pictures.of(document.pictures());
        WordText text = text(document, styles);
        return new OfficeText(
                packed(document, properties, shown),
                text.text(),
                text.heading(),
                text.afterHeading(),
                properties.all(),
                removals.remarks(),
                shown);
    }

    private static void clean(WordPart part, WordStyles styles, WordPictures pictures, Removals removals) {
        var root = part.root();
        Extensions.resolve(root, removals);
        if (part.isStory()) {
            TrackedChanges.accept(root, removals);
            WordFields.settle(root, styles::isHidden, removals);
            HiddenText.remove(root, styles, removals);
        }
        if (part.kind().equals("settings")) {
            WordSettings.clean(root);
        }
        UnwantedElements.remove(root, removals);
        part.prune(); // a picture that only deleted text showed needs no look
        pictures.settle(part);
        WordLinks.settle(part, removals);
        if (part.isStory()) {
            WordTidying.tidy(root);
        }
    }

    private static WordText text(WordPackage document, WordStyles styles) {
        var text = new WordText(styles);
        text.add(document.main());
        for (String kind : List.of("footnotes", "endnotes", "header", "footer")) {
            document.kept().stream().filter(part -> part.kind().equals(kind)).forEach(text::add);
        }
        return text;
    }

    private static byte[] packed(WordPackage document, WordProperties properties, Map<String, byte[]> pictures) {
        var parts = new Parts();
        var types = new ContentTypes();
        var start = new ArrayList<>(List.of(document.start()));
        for (WordPart part : document.kept()) {
            types.add(part);
            parts.put(part.name(), XmlWriting.bytes(part.tree()));
            if (!part.relationships().isEmpty()) {
                parts.put(Relationship.place(part.name()), Relationship.written(part.relationships()));
            }
        }
        pictures.forEach((name, bytes) -> {
            types.addPicture(name, PictureType.of(bytes).orElseThrow());
            parts.put(name, bytes);
        });
        Set<String> ids = Set.of(document.start().id());
        properties.core().ifPresent(xml -> {
            start.add(new Relationship(free(ids, "core"), WordProperties.CORE_TYPE, WordProperties.CORE, false));
            types.add(WordProperties.CORE, "application/vnd.openxmlformats-package.core-properties+xml");
            parts.put(WordProperties.CORE, xml);
        });
        properties.own().ifPresent(xml -> {
            start.add(new Relationship(free(ids, "own"), WordProperties.CUSTOM_TYPE, WordProperties.CUSTOM, false));
            types.add(WordProperties.CUSTOM, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
            parts.put(WordProperties.CUSTOM, xml);
        });
        parts.put(Relationship.place(""), Relationship.written(start));
        parts.put(Parts.CONTENT_TYPES, types.written());
        return parts.zipped();
    }

    private static String free(Set<String> taken, String id) {
        return taken.contains(id) ? id + "2" : id;
    }
}
