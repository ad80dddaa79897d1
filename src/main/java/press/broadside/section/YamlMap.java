package press.broadside.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping as written, its lines at hand for messages. Values stay the strings that were written: Norwegian {@code no}
 * is a language here, not a boolean.
 */
final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<Scalar> keys = new ArrayList<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            Scalar key = scalarOf(tuple.getKeyNode(), "a key");
            if (values.putIfAbsent(key.text(), tuple.getValueNode()) != null) {
                throw key.rejected("key '%s' is there twice".formatted(key.text()));
            }
            keys.add(key);
        }
    }

    /** One written value or key. */
    record Scalar(String file, int line, String text) {
        SectionsRejected rejected(String sentence) {
            return YamlMap.rejection(file, line, sentence);
        }
    }

    static YamlMap of(String file, @Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, mapping);
        }
        throw rejection(file, node == null ? 1 : lineOf(node), "expected keys and values here");
    }

    int line() {
        return line;
    }

    String place() {
        return "%s, line %d".formatted(file, line);
    }

    List<Scalar> keys() {
        return keys;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void allowOnly(Set<String> known) {
        for (Scalar key : keys) {
            if (!known.contains(key.text())) {
                throw key.rejected("unknown key '%s'; known here: %s"
                        .formatted(key.text(), String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    Scalar scalar(String key) {
        return scalarOf(value(key), "'" + key + "'");
    }

    YamlMap map(String key) {
        return of(file, value(key));
    }

    List<YamlMap> maps(String key) {
        return items(key).stream().map(item -> of(file, item)).toList();
    }

    List<Scalar> scalars(String key) {
        return items(key).stream()
                .map(item -> scalarOf(item, "an item of '" + key + "'"))
                .toList();
    }

    SectionsRejected rejected(String sentence) {
        return rejection(file, line, sentence);
    }

    private List<Node> items(String key) {
        if (value(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw rejection(file, lineOf(value(key)), "'%s' is a list; write its items after hyphens".formatted(key));
    }

    private Node value(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw rejected("key '%s' is missing".formatted(key));
        }
        return value;
    }

    private Scalar scalarOf(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Scalar(file, lineOf(node), scalar.getValue().strip());
        }
        throw rejection(file, lineOf(node), "%s is one value, not empty and neither a list nor a map".formatted(what));
    }

    private static SectionsRejected rejection(String file, int line, String sentence) {
        return new SectionsRejected("%s, line %d: %s".formatted(file, line, sentence));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
