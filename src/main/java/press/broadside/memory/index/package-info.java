/**
 * Sources found by likeness, exactly: every source at or above a floor, or the best one for each language.
 *
 * <p>Start at {@link press.broadside.memory.index.SimilarSources}: {@code byCharacters()} or {@code byWords()}, then {@code
 * put(text, labels)} gives a source its number, {@code all(text, floor)} and {@code best(text, floor, labels)} give
 * {@link press.broadside.memory.index.Likeness}es. Knows nothing of units, languages or databases.
 *
 * <p><b>Way of a look-up.</b> The newest sources stand in a {@code Tail} and are compared one by one. All others stand in
 * {@code Segment}s, immutable and sorted by length. In a segment of characters the grams of the text are counted over the
 * sources whose length is in reach, 64 at a time ({@code GramBlock}, {@code BitCounters}); in one of words the lists of the
 * rarest words are read ({@code RarestWords}). Sources that pass are compared symbol by symbol ({@code Band}).
 *
 * <p><b>Why no match is missed.</b> Let the text have {@code m} symbols, a source {@code n}, {@code N} the larger, and let a
 * floor allow {@code k(N)} edits, the integer part of a fixed share of {@code N} ({@code Bound}). (1) Each edit changes the
 * length by one at most, so a source within {@code k(N)} has {@code |m - n| <= k(N)}: it lies in the window of lengths. (2)
 * Each edit destroys at most two pairs of neighbours, so it shares at least {@code N - 1 - 2k(N)} of the longer one's {@code N -
 * 1} pairs, each counted as often as it occurs (Ukkonen 1992); the least of this bound over the lengths that are counted
 * together is what a counter must reach. Rows that several grams share, occurrences beyond the sixteenth and symbols of one
 * class can only add to a count. (3) Of words it shares at least {@code N - k(N)}, so it lacks at most {@code m - N + k(N) <=
 * k(m)} of the text's, and has all but those of any subset of them (Bayardo, Ma and Srikant 2007). (4) A way of {@code k} edits
 * stays in the band that is counted (Ukkonen 1985; Myers 1999 and Hyyrö 2003 for the bits), and what falls out of it early has
 * passed {@code k} on the last diagonal, along which distances never fall. Distances over classes are lower bounds, counted
 * again over the symbols themselves where both texts have symbols that share a class. (5) When only the best is wanted, a source
 * is passed over if it is strictly outside of the bound that a source found before has set for every label that it could serve;
 * so nothing better is. Tests compare all of it with the textbook's table, on texts made to break it.
 */
@org.jspecify.annotations.NullMarked
package press.broadside.memory.index;
