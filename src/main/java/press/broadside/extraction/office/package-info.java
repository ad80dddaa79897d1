/**
 * The XML of DOCX and ODT around the document filter: what it must not trip over is smoothed before it, language and
 * writing direction are set after it.
 *
 * <p>Start at {@link press.broadside.extraction.office.OfficeFile}. Knows nothing of Okapi and nothing of text units.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.extraction.office;
