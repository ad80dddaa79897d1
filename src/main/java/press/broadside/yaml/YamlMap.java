package press.broadside.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping as written, its lines at hand for messages. Values stay the strings that were written: Norwegian {@code no}
 * is a language here, not a boolean.
 */
public final class YamlMap {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 20;

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
    public record Scalar(String file, int line, String text) {
        public YamlRejected rejected(String sentence) {
            return YamlMap.rejection(file, line, sentence);
        }
    }

    /**
     * The mapping that a file is.
     *
     * @param file UTF-8, at most 1 MiB
     * @throws YamlRejected if it cannot be read or is no mapping, with the line where there is one
     */
    public static YamlMap read(Path file) {
        return of(file.toString(), composed(file));
    }

    private static @Nullable Node composed(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new YamlRejected(file + ": larger than " + MAX_BYTES + " bytes, surely not written by hand");
            }
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(50);
            options.setNestingDepthLimit(MAX_DEPTH);
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(Files.readString(file)));
        } catch (CharacterCodingException e) {
            throw new YamlRejected(file + ": not valid UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw new YamlRejected(file + ": cannot be read; check that it is there and readable", e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new YamlRejected("%s, line %d: not YAML: %s".formatted(file, line, e.getProblem()), e);
        } catch (YAMLException e) {
            throw new YamlRejected("%s: not YAML: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static YamlMap of(String file, @Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, mapping);
        }
        throw rejection(file, node == null ? 1 : lineOf(node), "expected keys and values here");
    }

    public int line() {
        return line;
    }

    public String place() {
        return "%s, line %d".formatted(file, line);
    }

    public List<Scalar> keys() {
        return keys;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public void allowOnly(Set<String> known) {
        for (Scalar key : keys) {
            if (!known.contains(key.text())) {
                throw key.rejected("unknown key '%s'; known here: %s"
                        .formatted(key.text(), String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    public Scalar scalar(String key) {
        return scalarOf(value(key), "'" + key + "'");
    }

    public YamlMap map(String key) {
        return of(file, value(key));
    }

    public List<YamlMap> maps(String key) {
        return items(key).stream().map(item -> of(file, item)).toList();
    }

    public List<Scalar> scalars(String key) {
        return items(key).stream()
                .map(item -> scalarOf(item, "an item of '" + key + "'"))
                .toList();
    }

    public YamlRejected rejected(String sentence) {
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

    private static YamlRejected rejection(String file, int line, String sentence) {
        return new YamlRejected("%s, line %d: %s".formatted(file, line, sentence));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
