/**
 * Who may do what at the workbench, and what they did.
 *
 * <p>Start at {@code Rights}, which screens ask, and {@code Trail}, which they tell. No stage knows of people's rights; what
 * the command line does is the operator's of the machine.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.account;
