/**
 * Bodies of documents that people wrote in a word processor: DOCX and ODT become the HTML that the other formats have.
 *
 * <p>Start at {@link press.broadside.assembly.office.OfficeBody}. Mammoth stays behind this fence.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.assembly.office;
