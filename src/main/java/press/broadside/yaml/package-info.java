/**
 * Files that operators and linguists write in YAML, read with their lines at hand, so that a slip is told where it is.
 *
 * <p>Start at {@link press.broadside.yaml.YamlMap}. Knows nothing of what the files are about.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.yaml;
