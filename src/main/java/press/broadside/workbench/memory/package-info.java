/**
 * The translation memory as people look into it and tend it.
 *
 * <p>Start at {@code MemoryPage}.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.memory;
