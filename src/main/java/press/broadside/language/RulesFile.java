package press.broadside.language;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One language's file of rules, read as written: {@code No} is a word here, not a boolean. */
final class RulesFile {
    private final String file;
    private final Map<Abbreviation, List<String>> abbreviations = new EnumMap<>(Abbreviation.class);
    private final Map<LanguageRules.Words, Set<String>> words = new EnumMap<>(LanguageRules.Words.class);
    private final Set<LanguageRules.Trait> traits = new HashSet<>();
    private final List<String> also = new ArrayList<>();
    private final StringBuilder marks = new StringBuilder();
    private final StringBuilder full = new StringBuilder();

    private RulesFile(String file) {
        this.file = file;
    }

    /**
     * @param file for messages
     * @throws IllegalArgumentException if this is not YAML of the form that docs/formats.md tells, with file and line
     */
    static RulesFile parse(String yaml, String file) {
        var rules = new RulesFile(file);
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
        }
        if (root instanceof MappingNode mapping) {
            mapping.getValue().forEach(rules::take);
        } else if (root != null) {
            throw rules.wrong(root, "expected keys with lists of words");
        }
        return rules;
    }

    LanguageRules rules(String tag) {
        return LanguageRules.of(tag, abbreviations, words, traits, marks.toString(), full.toString());
    }

    /** Other languages that the file is for. */
    List<String> also() {
        return List.copyOf(also);
    }

    private void take(NodeTuple tuple) {
        String key = text(tuple.getKeyNode());
        List<String> items = items(tuple.getValueNode());
        switch (key) {
            case "also" -> also.addAll(items);
            case "marks" -> items.forEach(marks::append);
            case "full" -> items.forEach(full::append);
            case "traits" -> items.forEach(trait -> traits.add(trait(trait, tuple.getValueNode())));
            default -> takeWords(key, items, tuple.getKeyNode());
        }
    }

    private void takeWords(String key, List<String> items, Node place) {
        for (Abbreviation kind : Abbreviation.values()) {
            if (kind.key().equals(key)) {
                abbreviations.put(kind, items);
                return;
            }
        }
        for (LanguageRules.Words kind : LanguageRules.Words.values()) {
            if (kind.key().equals(key)) {
                words.put(kind, Set.copyOf(items));
                return;
            }
        }
        throw wrong(place, "unknown key '%s'; known here: %s".formatted(key, String.join(", ", keys())));
    }

    private static Set<String> keys() {
        var keys = new TreeSet<>(Set.of("also", "marks", "full", "traits"));
        Stream.of(Abbreviation.values()).map(Abbreviation::key).forEach(keys::add);
        Stream.of(LanguageRules.Words.values()).map(LanguageRules.Words::key).forEach(keys::add);
        return keys;
    }

    private LanguageRules.Trait trait(String written, Node place) {
        return Stream.of(LanguageRules.Trait.values())
                .filter(trait -> trait.key().equals(written))
                .findFirst()
                .orElseThrow(() -> wrong(
                        place,
                        "unknown trait '" + written + "'; known: "
                                + String.join(
                                        ", ",
                                        Stream.of(LanguageRules.Trait.values())
                                                .map(LanguageRules.Trait::key)
                                                .toList())));
    }

    private List<String> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::text).toList();
        }
        throw wrong(node, "a list of words is written in brackets: [Mr, Mrs]");
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip().replace('’', '\'');
        }
        throw wrong(node, "expected a word here");
    }

    private IllegalArgumentException wrong(Node node, String what) {
        return new IllegalArgumentException(
                "%s, line %d: %s".formatted(file, node.getStartMark().getLine() + 1, what));
    }
}
