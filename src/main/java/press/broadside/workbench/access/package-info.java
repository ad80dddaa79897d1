/**
 * The door of the workbench: signing in and out, the rights table at work, people, and the audit trail.
 *
 * <p>Start at {@code AccessConfiguration}. Public files never come by here.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.workbench.access;
