package press.broadside.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** A coded text as rules see it, plain, which remembers where its codes stood. */
final class CodedLine {
    /** A space that only rules see. */
    private static final int PHANTOM = Integer.MIN_VALUE;

    private static final String TERMINATORS = ".!?…。！？؟۔।";

    private final StringBuilder view = new StringBuilder();
    private final List<Code> codes = new ArrayList<>();

    /** Characters of the text; a code as -1 for the first, -2 for the second …; phantoms. */
    private int[] tokens = new int[64];

    private int size;

    CodedLine(CodedText text) {
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Run run) {
                view.append(run.text());
                add(run.text());
            } else if (part instanceof CodedText.Placed placed) {
                place(placed.code());
            }
        }
    }

    /** A line break or image right behind a sentence's end would hide it, so rules see a space there. */
    private void place(Code code) {
        codes.add(code);
        add(-codes.size());
        boolean ended = !view.isEmpty() && TERMINATORS.indexOf(view.charAt(view.length() - 1)) >= 0;
        if (code.kind() == Code.Kind.STANDALONE && ended) {
            view.append(' ');
            add(PHANTOM);
        }
    }

    private void add(String text) {
        tokens = Arrays.copyOf(tokens, Math.max(tokens.length, size + text.length() + 16));
        for (int i = 0; i < text.length(); i++) {
            tokens[size++] = text.charAt(i);
        }
    }

    private void add(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
    }

    String view() {
        return view.toString();
    }

    /** Where the white space ends that begins here. */
    static int gapEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** @param breaks positions in the view, each just behind a character that is no white space */
    List<Sentence> cutAt(BitSet breaks) {
        var sentences = new ArrayList<Sentence>();
        int from = textStart();
        int position = 0;
        boolean worded = false;
        for (int i = 0; i < size; i++) {
            worded = worded || isText(tokens[i]);
            position += isCode(tokens[i]) ? 0 : 1;
            if (tokens[i] >= 0 && breaks.get(position)) {
                int to = sentenceEnd(i + 1);
                int next = gapEnd(to);
                sentences.add(new Sentence(text(from, to), text(to, next).plain()));
                from = next;
            }
        }
        if (worded) {
            sentences.add(new Sentence(text(from, textEnd()), ""));
        }
        return List.copyOf(sentences);
    }

    /**
     * Where a sentence's codes end. Codes right behind its last character stay, but for one that opens the next sentence; so
     * do a closing code of what began before, wherever it stands in between, and a standalone one between two spaces.
     */
    private int sentenceEnd(int from) {
        int end = from;
        boolean spaced = false;
        var open = new HashMap<Integer, Boolean>();
        for (int i = from; i < size && !isText(tokens[i]); i++) {
            spaced = spaced || isSpaceToken(tokens[i]);
            if (isCode(tokens[i]) && staysBefore(code(tokens[i]), spaced, open, i)) {
                end = i + 1;
                spaced = false;
            }
        }
        return end;
    }

    private boolean staysBefore(Code code, boolean spaced, Map<Integer, Boolean> open, int at) {
        return switch (code.kind()) {
            case OPEN -> {
                open.put(code.number(), spaced);
                yield false;
            }
            case CLOSE -> !Optional.ofNullable(open.remove(code.number())).orElse(false) && open.isEmpty();
            case STANDALONE -> open.isEmpty() && (!spaced || spaceFollows(at));
        };
    }

    private boolean spaceFollows(int at) {
        int next = at + 1;
        while (next < size && tokens[next] == PHANTOM) {
            next++;
        }
        return next < size && isSpaceToken(tokens[next]);
    }

    private Code code(int token) {
        return codes.get(-token - 1);
    }

    private static boolean isCode(int token) {
        return token < 0 && token != PHANTOM;
    }

    private static boolean isText(int token) {
        return token >= 0 && !isSpace((char) token);
    }

    private static boolean isSpaceToken(int token) {
        return token >= 0 && isSpace((char) token);
    }

    /** A no-break space is text: it was put there on purpose, and stays with the sentence that it stands at. */
    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter);
    }

    private int gapEnd(int from) {
        int end = from;
        while (end < size && (isSpaceToken(tokens[end]) || tokens[end] == PHANTOM)) {
            end++;
        }
        return end;
    }

    private int textStart() {
        int start = 0;
        while (start < size && !isText(tokens[start]) && !isCode(tokens[start])) {
            start++;
        }
        return start;
    }

    private int textEnd() {
        int end = size;
        while (end > 0 && !isText(tokens[end - 1]) && !isCode(tokens[end - 1])) {
            end--;
        }
        return end;
    }

    private CodedText text(int from, int to) {
        var parts = new ArrayList<CodedText.Part>();
        var run = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens[i] >= 0) {
                run.append((char) tokens[i]);
            } else if (isCode(tokens[i])) {
                flush(run, parts);
                parts.add(new CodedText.Placed(code(tokens[i])));
            }
        }
        flush(run, parts);
        return CodedText.of(parts);
    }

    private static void flush(StringBuilder run, List<CodedText.Part> parts) {
        if (!run.isEmpty()) {
            parts.add(new CodedText.Run(run.toString()));
            run.setLength(0);
        }
    }
}
