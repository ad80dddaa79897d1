/**
 * The way back: from what readers see to the statement, the revision and the people and matches that every sentence came from,
 * and on to every place that it went to.
 *
 * <p>Start at {@link press.broadside.provenance.Provenances}. It asks the stages and changes nothing.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.provenance;
