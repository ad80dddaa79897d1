package press.broadside.intake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Metadata in YAML: a mapping of strings and lists of strings. Only its nodes are read and no object is ever built, so tags
 * and types have no effect; dates and numbers stay as written.
 */
final class MetaYaml {
    private final String where;
    private final int firstLine;
    private final FieldGathering fields;

    private MetaYaml(String where, int firstLine, FieldGathering fields) {
        this.where = where;
        this.firstLine = firstLine;
        this.fields = fields;
    }

    /**
     * Offers what the metadata says to the fields.
     *
     * @param where     how messages call it
     * @param firstLine the line of the file on which {@code yaml} begins
     * @throws StatementRejected if it is malformed, with the line
     */
    static void read(String yaml, String where, int firstLine, FieldGathering fields) {
        new MetaYaml(where, firstLine, fields).offer(yaml);
    }

    /** Whether a text between two lines of hyphens is meant as metadata; a heading between rules is not. */
    static boolean isMapping(String yaml) {
        try {
            Optional<Node> node = composed(yaml);
            return node.isEmpty() || node.get() instanceof MappingNode;
        } catch (YAMLException e) {
            return true; // meant as metadata and malformed, which reading will tell
        }
    }

    private void offer(String yaml) {
        Optional<Node> root = nodes(yaml);
        if (root.isEmpty()) {
            return;
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            throw rejected(root.get(), "is not keys and values; write it like 'title: Our title'");
        }
        var keys = new HashSet<String>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = scalar(entry.getKeyNode());
            if (!keys.add(key.toLowerCase(Locale.ROOT))) {
                throw rejected(entry.getKeyNode(), "has the key '%s' twice; keep one".formatted(ShownName.of(key)));
            }
            offer(key, entry.getValueNode());
        }
    }

    private void offer(String key, Node value) {
        if (value instanceof MappingNode mapping && key.equalsIgnoreCase("byline")) {
            fields.offerByline(named(mapping, "persons"), named(mapping, "bodies"));
        } else if (value instanceof MappingNode) {
            fields.offer(key + " (a mapping)", List.of(), false);
        } else {
            fields.offer(key, strings(value), value instanceof SequenceNode);
        }
    }

    private List<String> named(MappingNode mapping, String wanted) {
        var names = new ArrayList<String>();
        for (NodeTuple entry : mapping.getValue()) {
            if (scalar(entry.getKeyNode()).equalsIgnoreCase(wanted)) {
                names.addAll(strings(entry.getValueNode()));
            }
        }
        return names;
    }

    private List<String> strings(Node value) {
        if (!(value instanceof SequenceNode sequence)) {
            return List.of(scalar(value));
        }
        var strings = new ArrayList<String>();
        for (Node item : sequence.getValue()) {
            strings.add(scalar(item));
        }
        return strings;
    }

    private String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw rejected(node, "has lists or mappings within others; write plain values");
        }
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            throw rejected(node, "has a type tag; write plain values");
        }
        if (!Characters.isWhole(scalar.getValue())) {
            throw rejected(node, "holds a NUL, half a character or U+FFFD; write the character that is meant");
        }
        return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }

    private Optional<Node> nodes(String yaml) {
        try {
            return composed(yaml);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            String problem = ShownName.of(String.valueOf(e.getProblem()));
            throw new StatementRejected(
                    "%s, line %d: is not valid YAML (%s); correct it".formatted(where, firstLine + line, problem));
        } catch (YAMLException e) {
            throw new StatementRejected("%s is not valid YAML (%s); correct it"
                    .formatted(where, ShownName.of(String.valueOf(e.getMessage()))));
        }
    }

    private static Optional<Node> composed(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(10);
        options.setAllowRecursiveKeys(false);
        return Optional.ofNullable(new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml)));
    }

    private StatementRejected rejected(Node node, String problem) {
        return new StatementRejected("%s, line %d: %s"
                .formatted(where, firstLine + node.getStartMark().getLine(), problem));
    }
}
