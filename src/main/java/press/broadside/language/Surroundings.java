package press.broadside.language;

import java.util.Optional;

/** Reads the words on both sides of a place, never farther than {@link #REACH} characters: so time stays linear. */
final class Surroundings {
    static final int REACH = 48;

    private final CharSequence text;
    private final Sign[] signs;

    Surroundings(CharSequence text, Sign[] signs) {
        this.text = text;
        this.signs = signs;
    }

    CharSequence text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char at(int place) {
        return text.charAt(place);
    }

    /** What stands at a place; a space beyond both ends. */
    Sign sign(int place) {
        return place < 0 || place >= text.length() ? Sign.SPACE : signs[text.charAt(place)];
    }

    /** The first place from here on that is no space. */
    int pastSpaces(int from) {
        int at = from;
        while (at < text.length() && signs[text.charAt(at)] == Sign.SPACE) {
            at++;
        }
        return at;
    }

    /** Letters, digits and what joins them, right before {@code end}: {@code U.S} of {@code the U.S.} */
    String wordBefore(int end) {
        int from = end;
        int limit = Math.max(0, end - REACH);
        while (from > limit && inWord(text.charAt(from - 1))) {
            from--;
        }
        return plain(from, end);
    }

    private static boolean inWord(char letter) {
        return switch (letter) {
            case '.', '-', '‐', '\'', '’', '°', '&', '״', '׳' -> true;
            default -> isWord(letter);
        };
    }

    static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    case Character.FORMAT -> letter == '\u200c' || letter == '\u200d';
                    default -> letter == 'º' || letter == 'ª' || letter == '№';
                };
    }

    /** The word before this one, with one space between; empty where there is none. */
    String wordBeforeThat(int start) {
        return start > 0 && sign(start - 1) == Sign.SPACE ? wordBefore(start - 1) : "";
    }

    String plain(int from, int to) {
        String plain = text.subSequence(from, to).toString();
        return plain.indexOf('’') < 0 ? plain : plain.replace('’', '\'');
    }

    boolean has(String words, int at) {
        if (at + words.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (text.charAt(at + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    Following following(int from) {
        int at = from;
        boolean opened = false;
        while (at < text.length() && at - from < REACH && (opens(at) || (opened && sign(at) == Sign.SPACE))) {
            opened = opened || sign(at) == Sign.OPENER || sign(at) == Sign.QUOTE;
            at++;
        }
        Following.Kind kind = kind(at);
        return new Following(at, kind, opened, wordAt(at, kind).orElse(""));
    }

    private boolean opens(int at) {
        return switch (sign(at)) {
            case OPENER, QUOTE, FORMAT, ELLIPSIS, STOP -> true;
            default -> text.charAt(at) == '#' || text.charAt(at) == '@';
        };
    }

    private Following.Kind kind(int at) {
        if (at >= text.length()) {
            return Following.Kind.NOTHING;
        }
        return switch (sign(at)) {
            case PAUSE, CLOSER, SPACE -> Following.Kind.PAUSE;
            case DASH -> Character.isDigit(next(at)) ? Following.Kind.NUMBER : Following.Kind.DASH;
            case BULLET -> Following.Kind.BULLET;
            case TEXT -> textKind(at);
            default -> Following.Kind.SYMBOL;
        };
    }

    private Following.Kind textKind(int at) {
        int letter = Character.codePointAt(text, at);
        if (Character.isLetter(letter)) {
            return letterKind(letter, at);
        }
        return Character.isDigit(letter) || Character.getType(letter) == Character.CURRENCY_SYMBOL
                ? Following.Kind.NUMBER
                : Following.Kind.SYMBOL;
    }

    /** Georgian has small letters only, and {@code iPhone} begins a sentence as it is. */
    private Following.Kind letterKind(int letter, int at) {
        if (Character.isUpperCase(letter) || Character.isTitleCase(letter)) {
            return Following.Kind.UPPER;
        }
        boolean small = Character.isLowerCase(letter) && !(letter >= 0x10d0 && letter <= 0x10ff);
        if (!small) {
            return Following.Kind.CASELESS;
        }
        return Character.isUpperCase(next(at)) || isClitic(at) ? Following.Kind.UPPER : Following.Kind.LOWER;
    }

    /** {@code ’s Avonds} begins a Dutch sentence. */
    private boolean isClitic(int at) {
        boolean apostrophe = at > 0 && (text.charAt(at - 1) == '’' || text.charAt(at - 1) == '\'');
        return apostrophe
                && sign(at + 1) == Sign.SPACE
                && at + 2 < text.length()
                && Character.isUpperCase(text.charAt(at + 2));
    }

    private char next(int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    }

    private Optional<String> wordAt(int at, Following.Kind kind) {
        if (kind == Following.Kind.NOTHING || kind == Following.Kind.PAUSE) {
            return Optional.empty();
        }
        return Optional.of(plain(at, wordEnd(at)));
    }

    /** Where the word ends that begins here. */
    int wordEnd(int at) {
        int end = at;
        int limit = Math.min(text.length(), at + REACH);
        while (end < limit && (isWord(text.charAt(end)) || apostrophe(end))) {
            end++;
        }
        return end;
    }

    private boolean apostrophe(int at) {
        char letter = text.charAt(at);
        return (letter == '\'' || letter == '’') && Character.isLetter(next(at));
    }
}
