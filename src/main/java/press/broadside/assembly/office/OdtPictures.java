package press.broadside.assembly.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;

/** Frames and shapes of an ODT: a picture stays where it stands, the text of boxes goes beside the paragraph. */
final class OdtPictures {
    private final PackageParts parts;
    private final XMLStreamReader in;
    private final OdtHtml document;

    OdtPictures(PackageParts parts, XMLStreamReader in, OdtHtml document) {
        this.parts = parts;
        this.in = in;
        this.document = document;
    }

    /** The drawing that has just begun. */
    void read(Element into, Element beside) throws XMLStreamException {
        switch (Odf.name(in)) {
            case "draw:frame" -> frame(into, beside);
            case "draw:a" -> {
                Optional<String> address = Odf.attribute(in, "xlink:href");
                Element link = address.isPresent() ? into.appendElement("a").attr("href", address.get()) : into;
                group(link, beside);
            }
            case "draw:g" -> group(into, beside);
            default -> document.blocks(beside);
        }
    }

    private void group(Element into, Element beside) throws XMLStreamException {
        while (Odf.nextChild(in)) {
            if (Odf.name(in).startsWith("draw:")) {
                read(into, beside);
            } else {
                Odf.skip(in);
            }
        }
    }

    /** A frame offers the same content in several ways, the best one first. */
    private void frame(Element into, Element beside) throws XMLStreamException {
        var offered = new ArrayList<String>();
        String title = "";
        String description = "";
        while (Odf.nextChild(in)) {
            switch (Odf.name(in)) {
                case "draw:image" -> {
                    Odf.attribute(in, "xlink:href").map(OdtPictures::partName).ifPresent(offered::add);
                    Odf.skip(in);
                }
                case "draw:text-box" -> document.blocks(beside);
                case "svg:title" -> title = in.getElementText();
                case "svg:desc" -> description = in.getElementText();
                default -> Odf.skip(in);
            }
        }
        String alt = description.isBlank() ? title : description;
        shown(offered)
                .ifPresent(name ->
                        into.appendElement("img").attr("src", "image:" + name).attr("alt", alt));
    }

    private Optional<String> shown(List<String> offered) {
        return offered.stream()
                .filter(name -> parts.find(name).isPresent())
                .filter(name -> !name.toLowerCase(Locale.ROOT).endsWith(".svg"))
                .findFirst();
    }

    private static String partName(String address) {
        return address.startsWith("./") ? address.substring(2) : address;
    }
}
