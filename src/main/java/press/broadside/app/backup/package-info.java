/**
 * One file that holds all that a node cannot make again, and the way back from it.
 *
 * <p>Start at {@link press.broadside.app.backup.Backup} and {@link press.broadside.app.backup.Restoration}. The file is a ZIP
 * of the database's rows, as one moment saw them, the files that nobody has taken in yet, and a manifest with the size and
 * SHA-256 of each. It knows tables and files, nothing of what they mean.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.app.backup;
