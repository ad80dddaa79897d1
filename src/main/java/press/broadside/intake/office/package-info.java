/**
 * Office documents as ZIP packages: what is checked before any parser sees them, and what is taken out of them.
 *
 * <p>Start at {@link press.broadside.intake.office.Parts}, then a {@link press.broadside.intake.office.Cleaner}. Takes bytes from
 * outside, gives an {@link press.broadside.intake.office.OfficeText}. Knows nothing of intake, which is its only caller.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.intake.office;
