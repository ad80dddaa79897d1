/**
 * The program: start, settings and the command line. Nothing imports it.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.app;
