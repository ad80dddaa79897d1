/**
 * Okapi, fenced in: {@link press.broadside.extraction.okapi.Documents} reads documents into text units and merges targets back.
 *
 * <p>HTML, plain text, DOCX and ODT go through Okapi's filters and writers, the two packages between two steps of
 * {@code extraction.office}; Markdown is read by its source positions, and says why.
 * Nothing outside of this package knows an Okapi class.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.extraction.okapi;
