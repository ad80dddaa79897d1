package press.broadside.extraction.office;

import java.util.Optional;

/**
 * Okapi translates the name of a picture, which nobody sees, and not its description, which is read out. So the description stands in
 * the name's place while Okapi looks, its title in that of the picture inside, and both go back afterwards.
 */
final class DocxPictures {
    private static final String KEPT = "broadside-name";

    private DocxPictures() {}

    static void offerDescriptions(XmlElement paragraph) {
        paragraph.each(anchor -> anchor.child("docPr").ifPresent(shown -> {
            Optional<String> title = shown.attribute("title");
            offer(shown, shown.attribute("descr"));
            anchor.each(inner -> inner.child("cNvPr").ifPresent(picture -> offer(picture, title)));
        }));
    }

    static void putBack(XmlElement paragraph) {
        paragraph.each(anchor -> anchor.child("docPr").ifPresent(shown -> {
            Optional<String> source = shown.attribute("descr");
            Optional<String> description = takenBack(shown);
            description.ifPresent(text -> shown.set("descr", text));
            anchor.each(inner -> inner.child("cNvPr").ifPresent(picture -> {
                takenBack(picture).ifPresent(text -> shown.set("title", text));
                if (picture.attribute("descr").isPresent()
                        && picture.attribute("descr").equals(source)) {
                    picture.set("descr", description.orElse(""));
                }
            }));
        }));
    }

    private static void offer(XmlElement element, Optional<String> text) {
        if (element.attribute(KEPT).isEmpty()) {
            element.set(KEPT, element.attribute("name").orElse(""));
            element.set("name", text.orElse("").strip().replaceAll("\\s+", " ")); // an attribute keeps no line breaks
        }
    }

    private static Optional<String> takenBack(XmlElement element) {
        Optional<String> name = element.attribute(KEPT);
        Optional<String> text = name.isPresent() ? element.attribute("name") : Optional.empty();
        name.ifPresent(kept -> element.set("name", kept));
        element.unset(KEPT);
        return text.filter(said -> !said.isEmpty());
    }
}
