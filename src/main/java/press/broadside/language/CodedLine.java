package press.broadside.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** A coded text as rules see it, plain, which remembers where its codes stood. */
final class CodedLine {
    private static final String TERMINATORS = ".!?…。！？؟۔।";

    private final StringBuilder view = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();

    /** A character of the view, or a code. */
    sealed interface Token {}

    record Letter(char letter) implements Token {}

    record Mark(Code code) implements Token {}

    /** A space that only rules see. */
    record Phantom() implements Token {}

    CodedLine(CodedText text) {
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Run run) {
                view.append(run.text());
                run.text().chars().forEach(letter -> tokens.add(new Letter((char) letter)));
            } else if (part instanceof CodedText.Placed placed) {
                place(placed.code());
            }
        }
    }

    /** A line break or image right behind a sentence's end would hide it, so rules see a space there. */
    private void place(Code code) {
        tokens.add(new Mark(code));
        boolean ended = !view.isEmpty() && TERMINATORS.indexOf(view.charAt(view.length() - 1)) >= 0;
        if (code.kind() == Code.Kind.STANDALONE && ended) {
            view.append(' ');
            tokens.add(new Phantom());
        }
    }

    String view() {
        return view.toString();
    }

    /** @param breaks positions in the view, each just behind a character that is no white space */
    List<Sentence> cutAt(BitSet breaks) {
        var sentences = new ArrayList<Sentence>();
        int end = view.toString().stripTrailing().length();
        int from = gapEnd(0);
        int position = 0;
        for (int i = 0; i < tokens.size() && position < end; i++) {
            position += tokens.get(i) instanceof Mark ? 0 : 1;
            if (tokens.get(i) instanceof Letter && position < end && breaks.get(position)) {
                int to = sentenceEnd(i + 1);
                int next = gapEnd(to);
                sentences.add(new Sentence(text(from, to), plain(to, next)));
                from = next;
            }
        }
        if (end > 0) {
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
        for (int i = from; i < tokens.size() && !isText(tokens.get(i)); i++) {
            spaced = spaced || isSpace(tokens.get(i));
            if (tokens.get(i) instanceof Mark mark && staysBefore(mark.code(), spaced, open, i)) {
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
        while (next < tokens.size() && tokens.get(next) instanceof Phantom) {
            next++;
        }
        return next < tokens.size() && isSpace(tokens.get(next));
    }

    private static boolean isText(Token token) {
        return token instanceof Letter letter && !Character.isWhitespace(letter.letter());
    }

    private static boolean isSpace(Token token) {
        return token instanceof Letter letter && Character.isWhitespace(letter.letter());
    }

    private int gapEnd(int from) {
        int end = from;
        while (end < tokens.size() && (isSpace(tokens.get(end)) || tokens.get(end) instanceof Phantom)) {
            end++;
        }
        return end;
    }

    private int textEnd() {
        int end = tokens.size();
        while (end > 0 && !isText(tokens.get(end - 1)) && !(tokens.get(end - 1) instanceof Mark)) {
            end--;
        }
        return end;
    }

    private String plain(int from, int to) {
        return text(from, to).plain();
    }

    private CodedText text(int from, int to) {
        var parts = new ArrayList<CodedText.Part>();
        var run = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            if (token instanceof Letter letter) {
                run.append(letter.letter());
            } else if (token instanceof Mark mark) {
                flush(run, parts);
                parts.add(new CodedText.Placed(mark.code()));
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
