/**
 * The few values that every stage shares: text with numbered inline codes, the segment, the text unit and the bitext.
 *
 * <p>Start at {@link press.broadside.text.CodedText}. Knows nothing of any stage.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.text;
