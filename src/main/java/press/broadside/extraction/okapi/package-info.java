/**
 * Okapi, fenced in: one door reads documents into text units, the other merges targets back.
 *
 * <p>Nothing outside of this package knows an Okapi class.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.extraction.okapi;
