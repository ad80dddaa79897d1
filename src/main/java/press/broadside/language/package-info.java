/**
 * Languages: BCP 47 tags, direction, localized dates, and segmentation of a text into sentences.
 *
 * <p>Start at {@link press.broadside.language.Languages} and {@code Segmenter}. Knows nothing of any stage.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.language;
