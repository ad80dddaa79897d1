package press.broadside.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Walks over the tags of a text in one pass and constant memory, so that limits can be kept before a parser builds a tree.
 * Follows the HTML standard's tokenizer where it matters here: quoted attributes, comments, raw text.
 */
final class MarkupScanner {
    private static final Set<String> RAW_TEXT =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private final String text;
    private final int end;
    private int at;

    MarkupScanner(String text) {
        this(text, 0, text.length());
    }

    MarkupScanner(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.end = to;
    }

    enum Sort {
        START,
        END,
        COMMENT,
        DECLARATION,
        INSTRUCTION
    }

    /**
     * One tag or tag-like thing.
     *
     * @param name       lower case; empty but for {@code START} and {@code END}
     * @param from       offset of its {@code <}
     * @param to         offset after its {@code >}, or the end of the text
     * @param attributes how many it has
     */
    record Tag(Sort sort, String name, int from, int to, int attributes) {}

    Optional<Tag> next() {
        while (at < end) {
            int open = text.indexOf('<', at);
            if (open < 0 || open + 1 >= end) {
                break;
            }
            Optional<Tag> tag = tagAt(open);
            if (tag.isPresent()) {
                return tag;
            }
            at = open + 1;
        }
        at = end;
        return Optional.empty();
    }

    private Optional<Tag> tagAt(int open) {
        char c = text.charAt(open + 1);
        if (isLetter(c)) {
            return Optional.of(startTag(open));
        }
        if (c == '/' && open + 2 < end && isLetter(text.charAt(open + 2))) {
            int nameEnd = nameEnd(open + 2);
            return Optional.of(tag(Sort.END, name(open + 2, nameEnd), open, after(">", nameEnd), 0));
        }
        if (text.startsWith("<!--", open)) {
            return Optional.of(tag(Sort.COMMENT, "", open, commentEnd(open + 4), 0));
        }
        if (c == '!' || c == '/') {
            return Optional.of(tag(Sort.DECLARATION, "", open, after(">", open + 2), 0));
        }
        return c == '?' ? Optional.of(tag(Sort.INSTRUCTION, "", open, after(">", open + 2), 0)) : Optional.empty();
    }

    private Tag startTag(int open) {
        int i = nameEnd(open + 1);
        String name = name(open + 1, i);
        int attributes = 0;
        while (i < end && text.charAt(i) != '>') {
            char c = text.charAt(i);
            if (isSpace(c) || c == '/') {
                i++;
            } else {
                attributes++;
                i = attributeEnd(i);
            }
        }
        int to = Math.min(i + 1, end);
        Tag tag = tag(Sort.START, name, open, to, attributes);
        if (RAW_TEXT.contains(name)) {
            at = rawTextEnd(name, to);
        } else if (name.equals("plaintext")) {
            at = end;
        }
        return tag;
    }

    private int attributeEnd(int from) {
        int i = from + 1;
        while (i < end && !isSpace(text.charAt(i)) && "/>=".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        int value = i;
        while (value < end && isSpace(text.charAt(value))) {
            value++;
        }
        return value < end && text.charAt(value) == '=' ? valueEnd(value + 1) : i;
    }

    private int valueEnd(int from) {
        int i = from;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        if (i < end && (text.charAt(i) == '"' || text.charAt(i) == '\'')) {
            int close = text.indexOf(text.charAt(i), i + 1);
            return close < 0 || close >= end ? end : close + 1;
        }
        while (i < end && !isSpace(text.charAt(i)) && text.charAt(i) != '>') {
            i++;
        }
        return i;
    }

    private int commentEnd(int from) {
        if (text.startsWith(">", from) || text.startsWith("->", from)) {
            return text.indexOf('>', from) + 1;
        }
        int plain = after("-->", from);
        int odd = text.substring(from, plain).indexOf("--!>");
        return odd < 0 ? plain : from + odd + 4;
    }

    private int rawTextEnd(String name, int from) {
        for (int close = text.indexOf("</", from); close >= 0 && close < end; close = text.indexOf("</", close + 2)) {
            if (text.regionMatches(true, close + 2, name, 0, name.length())) {
                return close;
            }
        }
        return end;
    }

    private Tag tag(Sort sort, String name, int from, int to, int attributes) {
        at = to;
        return new Tag(sort, name, from, to, attributes);
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 || found + mark.length() > end ? end : found + mark.length();
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < end && !isSpace(text.charAt(i)) && text.charAt(i) != '/' && text.charAt(i) != '>') {
            i++;
        }
        return i;
    }

    private String name(int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
