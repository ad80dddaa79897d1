package press.broadside.assembly;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.PictureAddresses;
import press.broadside.intake.PictureName;
import press.broadside.intake.StoredImage;

/**
 * The pictures that an edition may show, and where readers find them.
 *
 * @param byName what is shown in the edition's language, by the name in the document
 * @param folder address of the public pictures, with a slash at its end
 */
record Illustrations(Map<String, StoredImage> byName, String folder) {
    static final Illustrations NONE = new Illustrations(Map.of(), "");

    /** How the body of a package names its parts. */
    private static final String PART = "image:";

    static Illustrations of(Map<String, StoredImage> byName, URI publicUrl) {
        return new Illustrations(byName, publicUrl.toString().replaceAll("/+$", "") + "/images/");
    }

    /** The document with absolute addresses, where its format has addresses. */
    Document in(Document document) {
        return byName.isEmpty() ? document : PictureAddresses.replaced(document, this::address);
    }

    String in(String html) {
        return byName.isEmpty() ? html : in(Document.of(Format.HTML, html)).text();
    }

    private Optional<String> address(String source) {
        return named(source).map(image -> folder + image.name());
    }

    private Optional<StoredImage> named(String source) {
        if (!source.startsWith(PART)) {
            return PictureName.of(source).map(byName::get);
        }
        String part = source.substring(PART.length());
        return Optional.ofNullable(byName.get(part)).or(() -> Optional.ofNullable(byName.get(decoded(part))));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    /** Gives each picture its size, so that a page does not jump; one that is not ours gives way to its alternative text. */
    void place(Element content) {
        Map<String, StoredImage> byAddress = byName.values().stream()
                .collect(Collectors.toMap(image -> folder + image.name(), Function.identity(), (one, same) -> one));
        for (Element img : content.select("img")) {
            StoredImage image = byAddress.get(img.attr("src"));
            if (image == null) {
                img.replaceWith(new TextNode(img.attr("alt")));
            } else {
                size(img, image);
                img.attr("alt", img.attr("alt")).attr("loading", "lazy").attr("decoding", "async");
            }
        }
    }

    /** As wide as its author says, where that is less than it is; the height follows. */
    private static void size(Element img, StoredImage image) {
        String wished = img.attr("width");
        int width =
                wished.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(wished), image.width()) : image.width();
        long height = Math.max(1, Math.round((double) width * image.height() / image.width()));
        img.attr("width", Integer.toString(width)).attr("height", Long.toString(height));
    }

    /** Names of the stored pictures that an edition shows: those of its page first, in order. */
    List<String> shown(Element body, Document document) {
        Set<String> names = new LinkedHashSet<>();
        body.select("img").forEach(img -> names.add(img.attr("src").substring(folder.length())));
        PictureAddresses.replaced(document, address -> {
            byName.values().stream()
                    .map(StoredImage::name)
                    .filter(name -> address.equals(folder + name))
                    .forEach(names::add);
            return Optional.empty();
        });
        return new ArrayList<>(names);
    }
}
