/**
 * The first screen: what waits for whoever has signed in.
 *
 * <p>Start at {@code StartPage}.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.start;
