package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of our two formats a package is, told by its content alone. */
public enum OfficeFormat {
    DOCX,
    ODT;

    private static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern MACROS = Pattern.compile("macroEnabled|vbaProject|vbaData");
    private static final Pattern MACRO_PART = Pattern.compile("(?i)(?:.*/)?vba(?:Project[^/]*\\.bin|Data\\.xml)");
    private static final Pattern SCRIPT_PART =
            Pattern.compile("(?i)(?:Scripts/.+|Basic/.*(?<!(?:script|dialog)-l[bc]\\.xml))");

    /** @throws Unfit if it is neither, or has macros or a password */
    public static OfficeFormat of(Parts parts) {
        Optional<String> type = parts.find(Parts.MIMETYPE).map(bytes -> new String(bytes, UTF_8).strip());
        if (type.isPresent()) {
            checkOpenDocument(type.get(), parts);
            return ODT;
        }
        checkWord(parts.find(Parts.CONTENT_TYPES)
                .map(OfficeFormat::contentTypes)
                .orElseThrow(
                        () -> new Unfit("the content is a ZIP archive, but no DOCX or ODT; send the document itself")));
        checkNone(parts, MACRO_PART, "macros");
        return DOCX;
    }

    private static void checkOpenDocument(String type, Parts parts) {
        if (!type.equals(ODT_TYPE)) {
            throw new Unfit("the content is another OpenDocument than a text ("
                    + type.substring(0, Math.min(type.length(), 80)).replaceAll("[^ -~]", "?")
                    + "); save it as .odt");
        }
        if (parts.find("META-INF/manifest.xml")
                .filter(OfficeFormat::isEncrypted)
                .isPresent()) {
            throw new Unfit("the document is encrypted; save it without a password");
        }
        if (parts.find("content.xml").isEmpty()) {
            throw new Unfit("the package has no content.xml; save the document again as .odt");
        }
        checkNone(parts, SCRIPT_PART, "macros or scripts");
    }

    private static void checkWord(List<String> types) {
        if (types.stream().anyMatch(type -> MACROS.matcher(type).find())) {
            throw new Unfit("the document may run macros; save it without macros, as .docx");
        }
        if (!types.contains(MAIN)) {
            throw new Unfit("the content is " + otherOffice(types) + "; save it as .docx");
        }
    }

    private static String otherOffice(List<String> types) {
        String all = String.join(" ", types);
        if (all.contains("spreadsheetml")) {
            return "a spreadsheet and no document";
        }
        if (all.contains("presentationml")) {
            return "a presentation and no document";
        }
        return all.contains("wordprocessingml.template")
                ? "a template and no document"
                : "a package of another kind than a DOCX";
    }

    private static void checkNone(Parts parts, Pattern forbidden, String what) {
        if (parts.names().stream().anyMatch(name -> forbidden.matcher(name).matches())) {
            throw new Unfit("the document has " + what + "; save it without");
        }
    }

    private static boolean isEncrypted(byte[] manifest) {
        return XmlTree.elements(XmlTree.read(manifest)).stream()
                .anyMatch(element -> "encryption-data".equals(element.getLocalName()));
    }

    private static List<String> contentTypes(byte[] xml) {
        return XmlTree.elements(XmlTree.read(xml)).stream()
                .map(element -> element.getAttribute("ContentType"))
                .toList();
    }
}
