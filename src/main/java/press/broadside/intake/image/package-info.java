/**
 * Pictures: recognised by their content, checked and stripped without being decoded.
 *
 * <p>Start at {@code ImageFile}. Depends on nothing of intake, so that the cleaners of office documents can use it too.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.intake.image;
