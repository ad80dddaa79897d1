package press.broadside.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import press.broadside.intake.MarkupScanner.Sort;
import press.broadside.intake.MarkupScanner.Tag;
import press.broadside.intake.office.OfficeFormat;

/** Whether content is what its name says. */
final class ContentType {
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final Map<String, String> SIGNATURES = signatures();
    private static final Pattern WHOLE_HTML = Pattern.compile(
            "\\A(?:\\s|<!--.{0,2000}?-->|<\\?xml.{0,500}?\\?>)*<(?:!doctype\\s+html|html)[\\s>].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OTHER_XML =
            Pattern.compile("\\A\\s*<\\?xml\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ContentType() {}

    private static Map<String, String> signatures() {
        var signatures = new LinkedHashMap<String, String>();
        signatures.put("PK\u0003\u0004", "a ZIP archive (a DOCX, ODT or EPUB perhaps)");
        signatures.put("PK\u0005\u0006", "an empty ZIP archive");
        signatures.put("%PDF-", "a PDF document");
        signatures.put("{\\rtf", "an RTF document");
        signatures.put("\u0089PNG", "a PNG picture");
        signatures.put("GIF87a", "a GIF picture");
        signatures.put("GIF89a", "a GIF picture");
        signatures.put("\u00FF\u00D8\u00FF", "a JPEG picture");
        signatures.put(OLE, "an old Microsoft Office document");
        signatures.put("\u007FELF", "a program");
        signatures.put("MZ\u0090\u0000", "a program");
        signatures.put("\u001F\u008B", "a gzip archive");
        signatures.put("7z\u00BC\u00AF", "a 7z archive");
        signatures.put("Rar!\u001A\u0007", "a RAR archive");
        signatures.put("SQLite format 3", "a database");
        return signatures;
    }

    /** @throws StatementRejected if the first bytes are those of another kind of file */
    static void checkSignature(byte[] content, Format claimed) {
        String start = Decoding.signature(content);
        SIGNATURES.forEach((signature, what) -> {
            if (start.startsWith(signature) && (claimed.isText() || !isOffice(signature))) {
                throw mismatch(claimed, what);
            }
        });
        if (!claimed.isText() && SIGNATURES.keySet().stream().noneMatch(start::startsWith)) {
            throw mismatch(claimed, "no package of a word processor");
        }
    }

    /** What the guard of packages judges by itself: packages, and what a package with a password is wrapped in. */
    private static boolean isOffice(String signature) {
        return signature.startsWith("PK") || signature.equals(OLE);
    }

    /** @throws StatementRejected if a package is of the other of our two formats */
    static void check(OfficeFormat real, Format claimed) {
        if (!real.name().equals(claimed.name())) {
            throw mismatch(claimed, real == OfficeFormat.ODT ? "an OpenDocument text" : "a Word document");
        }
    }

    /** @throws StatementRejected if the text is not of the claimed format; mark-up in plain text is text */
    static void check(String text, Format claimed) {
        if (claimed == Format.MARKDOWN && isWholeHtml(text)) {
            throw mismatch(claimed, "a whole HTML document");
        }
        if (claimed == Format.HTML && !isWholeHtml(text)) {
            if (OTHER_XML.matcher(text).matches()) {
                throw mismatch(claimed, "an XML document of another kind");
            }
            if (!hasMarkup(text)) {
                throw mismatch(claimed, "text without any mark-up");
            }
        }
    }

    private static boolean isWholeHtml(String text) {
        return WHOLE_HTML
                .matcher(text.substring(0, Math.min(text.length(), 5000)))
                .matches();
    }

    private static boolean hasMarkup(String text) {
        var scanner = new MarkupScanner(text);
        for (Optional<Tag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            Sort sort = tag.get().sort();
            if (sort == Sort.START && (SafeMarkup.isKnown(tag.get().name()) || isRemovable(tag.get()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRemovable(Tag tag) {
        return SafeMarkup.goneWithContent(tag.name()).isPresent();
    }

    private static StatementRejected mismatch(Format claimed, String real) {
        return new StatementRejected(
                "the name ends in .%s, but the content is %s; export it as %s, or give it the name of what it is"
                        .formatted(claimed.suffix(), real, called(claimed)));
    }

    private static String called(Format format) {
        return switch (format) {
            case HTML -> "HTML";
            case MARKDOWN -> "Markdown";
            case TEXT -> "plain text";
            case DOCX, ODT -> format.name();
        };
    }
}
