package press.broadside.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** The XML that both XML feeds are written with: one element a line, always the same bytes. */
final class FeedXml {
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace ATOM_IN_RSS = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private FeedXml() {}

    static Element element(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(text);
    }

    static Element link(Namespace atom, String rel, String type, Object href) {
        return new Element("link", atom)
                .setAttribute("rel", rel)
                .setAttribute("type", type)
                .setAttribute("href", href.toString());
    }

    static Element hub(Namespace atom, Object href) {
        return new Element("link", atom).setAttribute("rel", "hub").setAttribute("href", href.toString());
    }

    /** Each child of {@code parent} on its own line; text inside elements is never touched. */
    static void spread(Element parent, String indent) {
        for (Element child : parent.getChildren().toArray(new Element[0])) {
            int at = parent.indexOf(child);
            parent.addContent(at, new Text("\n" + indent));
        }
        parent.addContent("\n" + indent.substring(2));
    }

    static byte[] bytes(Element root) {
        var bytes = new ByteArrayOutputStream();
        Format format = Format.getRawFormat().setEncoding("UTF-8").setLineSeparator("\n");
        try {
            new XMLOutputter(format).output(new Document(root), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused a feed", e);
        }
        return bytes.toByteArray();
    }
}
