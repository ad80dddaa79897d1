package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.text.Code;

/** Markdown in the making: text is written so that none of it is taken for markup, codes as they stood in the source. */
final class MarkdownText {
    private static final Pattern LINE_START =
            Pattern.compile("\\A(\\s*)(?:(\\d{1,9})(?=[.)](?:\\s|\\z))|(?=[#+>=~-]|:-))", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile(
            "[*`\\[\\]]|\\\\(?=\\p{Punct}|\\z)|&(?=#?\\w{1,32};)|<(?=[a-zA-Z/!?])|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern EMPHASIS = Pattern.compile("[*_]{1,2}");

    private record Piece(Optional<Code> code, String markdown) {
        boolean isEmphasis() {
            return code.isPresent() && EMPHASIS.matcher(markdown).matches();
        }
    }

    private final String role;
    private final List<Piece> pieces = new ArrayList<>();

    MarkdownText(String role) {
        this.role = role;
    }

    /** Plain text inside a link's title or an image's alternative text. */
    static String escapedInside(String role, String plain) {
        return escaped(oneLine(plain)).replaceAll(role.equals("title") ? "[\"'()|]" : "[|]", "\\\\$0");
    }

    void text(String text) {
        String escaped = escaped(oneLine(text));
        if (role.equals("td") || role.equals("th")) {
            escaped = escaped.replace("|", "\\|");
        } else if (role.matches("h[1-6]")) {
            escaped = escaped.replaceAll("#+\\s*\\z", "\\\\$0");
        }
        pieces.add(new Piece(Optional.empty(), escaped));
    }

    void code(Code code, String markdown) {
        pieces.add(new Piece(Optional.of(code), markdown));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    @Override
    public String toString() {
        Set<Integer> broken = brokenEmphasis();
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.code().isEmpty()) {
                boolean lineStart = lastOf(text) == '\n';
                text.append(lineStart ? notAtLineStart(piece.markdown()) : piece.markdown());
            } else {
                append(text, piece, broken.contains(piece.code().get().number()));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Piece piece, boolean asHtml) {
        if (asHtml) {
            String slash = piece.code().orElseThrow().kind() == Code.Kind.CLOSE ? "/" : "";
            text.append('<')
                    .append(slash)
                    .append(piece.markdown().length() == 1 ? "em" : "strong")
                    .append('>');
            return;
        }
        if (piece.markdown().startsWith("[") && lastOf(text) == '!') {
            text.insert(text.length() - 1, '\\'); // or the link would become an image
        }
        text.append(piece.markdown());
    }

    private static char lastOf(StringBuilder text) {
        return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    private static String notAtLineStart(String text) {
        Matcher mark = LINE_START.matcher(text);
        return mark.find() ? mark.group() + "\\" + text.substring(mark.end()) : text;
    }

    /**
     * Emphasis that CommonMark would not see: stars count only where letters, spaces and punctuation around them allow it, and
     * writing without spaces often does not. Such emphasis is written as HTML.
     */
    private Set<Integer> brokenEmphasis() {
        var broken = new HashSet<Integer>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isEmphasis() && !worksAt(i)) {
                broken.add(pieces.get(i).code().orElseThrow().number());
            }
        }
        return broken;
    }

    private boolean worksAt(int at) {
        Code code = pieces.get(at).code().orElseThrow();
        boolean opens = code.kind() == Code.Kind.OPEN;
        int before = neighbour(at, -1);
        int after = neighbour(at, 1);
        int within = opens ? after : before;
        int outside = opens ? before : after;
        boolean flanks = !isSpace(within) && (!isPunctuation(within) || isSpace(outside) || isPunctuation(outside));
        boolean underscore = pieces.get(at).markdown().startsWith("_");
        return flanks && (!underscore || isSpace(outside) || isPunctuation(outside));
    }

    /** The next character that is no emphasis mark; a space at the ends. */
    private int neighbour(int at, int step) {
        for (int i = at + step; i >= 0 && i < pieces.size(); i += step) {
            String text = pieces.get(i).markdown();
            if (!pieces.get(i).isEmphasis() && !text.isEmpty()) {
                return step > 0 ? text.codePointAt(0) : text.codePointBefore(text.length());
            }
        }
        return ' ';
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isPunctuation(int letter) {
        return Character.toString(letter).matches("[\\p{P}\\p{S}]");
    }
}
