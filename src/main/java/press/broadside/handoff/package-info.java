/**
 * Durable announcements: a stage stores its noun and announces it in one transaction; Camel routes carry from there.
 *
 * <p>Start at {@link press.broadside.handoff.Announcer} (the giving side) and at routes that begin with {@code work:KIND}
 * (the taking side). Knows nothing of any stage.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.handoff;
