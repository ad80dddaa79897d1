/**
 * Where editors hand statements in: first a look at what was recognised, then the acceptance.
 *
 * <p>Start at {@code SubmitPage}; {@code Uploads} keeps what was uploaded between the two.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.submit;
