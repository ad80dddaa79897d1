/**
 * A corpus of documents that mean harm, or look as if they did: what each is, its bytes, and what is to become of it.
 *
 * <p>Start at {@link press.broadside.hostile.HostileCorpus}, which lists all families.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.hostile;
