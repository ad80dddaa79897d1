/**
 * Okapi, fenced in: {@link press.broadside.extraction.okapi.Documents} reads documents into text units and merges targets back.
 *
 * <p>HTML and plain text go through Okapi's filters and writers; Markdown is read by its source positions, and says why.
 * Nothing outside of this package knows an Okapi class.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.extraction.okapi;
