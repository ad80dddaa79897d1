package press.broadside.intake.office;

import static press.broadside.intake.office.Word.isWord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Fields of a story: most become the text that they show; what stands only in an instruction goes. */
final class WordFields {
    /** Word itself stops at 20. */
    private static final int DEEPEST = 20;

    private static final Set<String> SCOPES = Set.of("footnote", "endnote", "txbxContent");

    private final Element root;
    private final Predicate<Element> hidden;
    private final Removals removals;
    private final Map<Element, Deque<Field>> open = new HashMap<>();

    private WordFields(Element root, Predicate<Element> hidden, Removals removals) {
        this.root = root;
        this.hidden = hidden;
        this.removals = removals;
    }

    /** A field from its begin mark on, whose end may never come. */
    private static final class Field {
        private final Element begin;
        private final StringBuilder instruction = new StringBuilder();
        private final List<Element> marks = new ArrayList<>();
        private final List<Element> code = new ArrayList<>();
        private final List<Element> result = new ArrayList<>();
        private boolean whole = true;
        private boolean separated;

        private Field(Element begin) {
            this.begin = begin;
            marks.add(begin);
        }

        private void add(Element piece) {
            (separated ? result : code).add(piece);
        }
    }

    /** @param hidden whether a run is hidden text */
    static void settle(Element root, Predicate<Element> hidden, Removals removals) {
        new WordFields(root, hidden, removals).settle();
    }

    private void settle() {
        for (Element element : XmlTree.elements(root)) {
            if (isWord(element, "fldSimple")) {
                simple(element);
            } else if (isWord(element, Set.of("ffData", "fldData"))) {
                XmlTree.remove(element);
            } else if (!isWord(element, "rPr")
                    && XmlTree.parent(element)
                            .filter(parent -> isWord(parent, "r"))
                            .isPresent()) {
                piece(element, open.computeIfAbsent(scope(element), scope -> new ArrayDeque<>()));
            }
        }
        open.values().forEach(unended -> unended.forEach(this::drop));
    }

    private Element scope(Element element) {
        Optional<Element> up = XmlTree.parent(element);
        while (up.isPresent() && up.get() != root && !isWord(up.get(), SCOPES)) {
            up = XmlTree.parent(up.get());
        }
        return up.orElse(root);
    }

    private void simple(Element field) {
        FieldCode code = FieldCode.of(Word.attribute(field, "instr"), true);
        code.why().ifPresent(why -> {
            removals.count(why);
            if (code.withResult()) {
                XmlTree.remove(field);
            } else {
                XmlTree.unwrap(field);
            }
        });
    }

    private void piece(Element piece, Deque<Field> stack) {
        String mark = isWord(piece, "fldChar") ? Word.attribute(piece, "fldCharType") : "";
        boolean ends = mark.equals("end") || mark.equals("separate");
        Optional<Field> own = Optional.ofNullable(stack.peek()).filter(field -> ends);
        stack.stream().filter(field -> own.filter(field::equals).isEmpty()).forEach(field -> field.add(piece));
        if (mark.equals("begin")) {
            stack.stream().filter(field -> !field.separated).forEach(field -> field.whole = false);
            stack.push(new Field(piece));
            if (stack.size() > DEEPEST) {
                throw new Unfit("the document has fields nested more than %d deep; replace them by their text"
                        .formatted(DEEPEST));
            }
        } else if (ends && own.isEmpty()) {
            XmlTree.remove(piece);
        } else if (ends) {
            own.get().marks.add(piece);
            own.get().separated = true;
            if (mark.equals("end")) {
                end(stack.pop());
            }
        } else if (isWord(piece, "instrText")) {
            instruction(piece, stack);
        }
    }

    private static void instruction(Element piece, Deque<Field> stack) {
        Optional<Field> field = Optional.ofNullable(stack.peek()).filter(open -> !open.separated);
        if (field.isPresent()) {
            field.get().instruction.append(piece.getTextContent());
        } else {
            XmlTree.remove(piece);
        }
    }

    private void end(Field field) {
        FieldCode code = FieldCode.of(field.instruction.toString(), field.whole);
        boolean shown = XmlTree.parent(field.begin).filter(hidden).isEmpty();
        if (code.isKept() && shown) {
            field.code.stream().filter(piece -> !isWord(piece, "instrText")).forEach(XmlTree::remove);
            return;
        }
        code.why().ifPresent(removals::count);
        field.marks.forEach(XmlTree::remove);
        field.code.forEach(XmlTree::remove);
        if (code.withResult()) {
            field.result.forEach(XmlTree::remove);
        }
    }

    /** A field that never ends is no field: its marks and its instruction go, whatever is seen stays. */
    private void drop(Field field) {
        removals.count(Removals.Removed.FIELD);
        field.marks.forEach(XmlTree::remove);
        field.code.stream().filter(piece -> isWord(piece, "instrText")).forEach(XmlTree::remove);
    }
}
