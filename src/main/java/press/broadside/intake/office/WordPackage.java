package press.broadside.intake.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;

/** A DOCX by its relationships: from the main document to every part of a kind that is kept. */
final class WordPackage {
    private static final String MAIN = "officeDocument";

    /** Kinds that a document has once and never names by id. */
    private static final List<String> ONCE =
            List.of("styles", "numbering", "settings", "fontTable", "theme", "footnotes", "endnotes");

    private static final Set<String> NAMED = Set.of("header", "footer");

    private final Parts parts;
    private final Relationship start;
    private final Map<String, WordPart> kept = new LinkedHashMap<>();

    private WordPackage(Parts parts, Relationship start) {
        this.parts = parts;
        this.start = start;
    }

    /** @throws Unfit if there is not exactly one main document, or it is none */
    static WordPackage open(Parts parts) {
        List<Relationship> starts = Relationship.of("", parts).stream()
                .filter(relationship -> relationship.kind().equals(MAIN))
                .toList();
        if (starts.size() != 1) {
            throw new Unfit("the package names %d main documents in place of one; save it again as .docx"
                    .formatted(starts.size()));
        }
        if (!starts.get(0).is(MAIN)) {
            throw new Unfit("the document is saved as Strict Open XML; save it as an ordinary Word document (.docx)");
        }
        var opened = new WordPackage(parts, starts.get(0));
        opened.load();
        return opened;
    }

    private void load() {
        String main = start.part("", parts)
                .filter(Parts::isXml)
                .orElseThrow(() -> new Unfit("the package lacks its main document; save it again as .docx"));
        Deque<Map.Entry<String, String>> open = new ArrayDeque<>(List.of(Map.entry(main, MAIN)));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (!kept.containsKey(next.getKey())) {
                WordPart part = loaded(next.getKey(), next.getValue());
                kept.put(part.name(), part);
                part.relationships()
                        .forEach(relationship -> relationship
                                .part(part.name(), parts)
                                .filter(name -> isPart(relationship.kind()))
                                .ifPresent(name -> open.addLast(Map.entry(name, relationship.kind()))));
            }
        }
        if (!Word.isWord(main().root(), "document")) {
            throw new Unfit("the main document is not in the ordinary form of Word; save it again as .docx");
        }
    }

    private WordPart loaded(String name, String kind) {
        byte[] xml = parts.find(name).orElseThrow();
        Set<String> once = new HashSet<>();
        return new WordPart(
                name,
                kind,
                XmlTree.read(xml),
                Relationship.of(name, parts),
                relationship -> isKept(relationship, name, kind)
                        && (!ONCE.contains(relationship.kind()) || once.add(relationship.kind())));
    }

    private boolean isKept(Relationship relationship, String source, String kind) {
        if (!relationship.is(relationship.kind())) {
            return false;
        }
        if (relationship.external()) {
            return relationship.kind().equals("hyperlink") && SafeLink.isSafe(relationship.target());
        }
        Optional<String> target = relationship.part(source, parts);
        boolean part = kind.equals(MAIN)
                && isPart(relationship.kind())
                && target.filter(Parts::isXml).isPresent();
        return part || (relationship.kind().equals("image") && target.isPresent());
    }

    private static boolean isPart(String kind) {
        return ONCE.contains(kind) || NAMED.contains(kind);
    }

    static boolean isImplicit(String kind) {
        return ONCE.contains(kind);
    }

    WordPart main() {
        return kept.values().iterator().next();
    }

    Collection<WordPart> kept() {
        return List.copyOf(kept.values());
    }

    /** The tree of any XML part of the package, kept or not. */
    Optional<Document> tree(String name) {
        return Optional.ofNullable(kept.get(name))
                .map(WordPart::tree)
                .or(() -> parts.find(name).map(XmlTree::read));
    }

    Optional<WordPart> find(String kind) {
        return kept.values().stream().filter(part -> part.kind().equals(kind)).findFirst();
    }

    /** The relationship of the package to its main document. */
    Relationship start() {
        return start;
    }

    /** Forgets relationships that nothing uses any more, and the parts that nothing leads to. */
    void prune() {
        Set<String> reached = new HashSet<>(Set.of(main().name()));
        for (WordPart part : kept()) {
            if (reached.contains(part.name())) { // the main document comes first and alone leads to others
                part.prune();
                part.relationships()
                        .forEach(relationship ->
                                relationship.part(part.name(), parts).ifPresent(reached::add));
            }
        }
        kept.keySet().retainAll(reached);
    }

    /** The names of pictures that are still shown. */
    List<String> pictures() {
        var names = new ArrayList<String>();
        for (WordPart part : kept()) {
            part.relationships().stream()
                    .filter(relationship -> relationship.kind().equals("image"))
                    .forEach(relationship ->
                            relationship.part(part.name(), parts).ifPresent(names::add));
        }
        return names.stream().distinct().sorted().toList();
    }
}
