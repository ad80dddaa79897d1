package press.broadside.extraction.office;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A DOCX: text in the main part, notes, headers and footers; paragraphs known by their place in their part. */
public final class DocxFile implements OfficeFile {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final List<String> WITH_TEXT = List.of("document.main", "footnotes", "endnotes", "header", "footer");

    private final OfficePackage source;
    private final Map<String, String> types;
    private final DocxStyles styles;
    private final Map<String, List<String>> roles = new HashMap<>();

    public DocxFile(byte[] document) {
        source = OfficePackage.unzipped(document);
        types = ContentTypes.in(source);
        styles = DocxStyles.in(source);
    }

    /** Notes come behind the text, headers and footers last. */
    @Override
    public byte[] prepared() {
        return source.inOrder(this::place)
                .with((name, content) -> {
                    if (!hasText(name)) {
                        return content;
                    }
                    var paragraphs = new Paragraphs(styles);
                    byte[] prepared = XmlPart.marked(name, content, paragraphs);
                    roles.put(name, paragraphs.roles);
                    return prepared;
                })
                .zipped();
    }

    /**
     * @param part      the part's name
     * @param paragraph counted from 1, those inside of others left out; {@link #prepared()} has met it
     */
    public String role(String part, int paragraph) {
        List<String> known = roles.getOrDefault(part, List.of());
        return paragraph >= 1 && paragraph <= known.size() ? known.get(paragraph - 1) : "p";
    }

    @Override
    public byte[] finished(byte[] filtered, Locale locale) {
        OfficePackage written = OfficePackage.unzipped(filtered);
        var inLanguage = new DocxLanguage(locale, styles);
        return source.with((name, content) -> {
                    byte[] now = hasText(name) ? written.find(name).orElse(content) : content;
                    return isOurs(name) ? XmlPart.unmarked(name, now, inLanguage) : now;
                })
                .zipped();
    }

    private int place(String part) {
        for (int i = 0; i < WITH_TEXT.size(); i++) {
            if (isOfType(part, TYPE + WITH_TEXT.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasText(String part) {
        return place(part) >= 0;
    }

    /** Whether the part says something of language or direction. */
    private boolean isOurs(String part) {
        return hasText(part)
                || isOfType(part, TYPE + "styles")
                || isOfType(part, TYPE + "settings")
                || isOfType(part, TYPE + "numbering")
                || isOfType(part, "application/vnd.openxmlformats-package.core-properties");
    }

    private boolean isOfType(String part, String type) {
        return (type + "+xml").equals(types.get(part));
    }

    /** Tells what each paragraph is, and offers the description of a picture where the filter looks for its name. */
    private static final class Paragraphs implements XmlPart.Rule {
        private final DocxStyles styles;
        private final List<String> roles = new ArrayList<>();
        private boolean headerRow;

        Paragraphs(DocxStyles styles) {
            this.styles = styles;
        }

        @Override
        public boolean isTree(XmlElement start) {
            return DocxLanguage.isWord(start)
                    && (start.local().equals("p") || start.local().equals("trPr"));
        }

        @Override
        public void start(XmlElement start, Deque<XmlElement> ancestors) {
            headerRow &= !start.local().equals("tr");
        }

        @Override
        public void tree(XmlElement tree, Deque<XmlElement> ancestors) {
            if (tree.local().equals("trPr")) {
                headerRow = tree.child("tblHeader")
                        .filter(header -> DocxLanguage.isOn(header))
                        .isPresent();
            } else {
                roles.add(styles.role(tree.child("pPr")).orElseGet(() -> roleWithin(ancestors)));
                DocxPictures.offerDescriptions(tree);
            }
        }

        private String roleWithin(Deque<XmlElement> ancestors) {
            for (XmlElement ancestor : ancestors) {
                Optional<String> role = switch (ancestor.local()) {
                    case "tc" -> Optional.of(headerRow ? "th" : "td");
                    case "footnote", "endnote" -> Optional.of(ancestor.local());
                    case "hdr" -> Optional.of("header");
                    case "ftr" -> Optional.of("footer");
                    default -> Optional.empty();
                };
                if (role.isPresent()) {
                    return role.get();
                }
            }
            return "p";
        }
    }
}
