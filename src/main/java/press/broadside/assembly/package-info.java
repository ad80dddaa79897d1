/**
 * An approved draft becomes an edition: the document put together again in its language, and a clean HTML body.
 *
 * <p>Start at {@code Assembly}. Takes a {@link press.broadside.translation.Draft}, gives an
 * {@link press.broadside.assembly.Edition}. Knows the stages before it, nothing of feeds.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.assembly;
