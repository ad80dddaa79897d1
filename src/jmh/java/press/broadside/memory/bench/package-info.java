/**
 * {@code ./broadside bench memory}: the translation memory measured beside Okapi Pensieve, Lucene and brute force, each in a
 * Java machine of its own. Start at {@link press.broadside.memory.bench.MemoryBench}.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.memory.bench;
