package press.broadside.memory;

/**
 * One way in which a text that is looked up differs from the source of a match: why the match is not 100.
 *
 * <p>{@code then} is what the match's source says, {@code now} what the text says in its place.
 */
public sealed interface Difference {
    /** In a few English words, as the command line shows it. */
    String told();

    /** Somewhere a letter is large in one and small in the other. */
    record Case() implements Difference {
        @Override
        public String told() {
            return "case differs";
        }
    }

    /** Inline codes are others, more, fewer, or elsewhere. */
    record Codes() implements Difference {
        @Override
        public String told() {
            return "codes differ";
        }
    }

    /** @param carried whether the match's target shows the new number already */
    record Numbers(String then, String now, boolean carried) implements Difference {
        @Override
        public String told() {
            return "a number differs: " + now + " for " + then + (carried ? ", carried over" : "");
        }
    }

    /** What is neither a letter nor a digit; either may be empty. */
    record Punctuation(String then, String now) implements Difference {
        @Override
        public String told() {
            return then.isEmpty()
                    ? "punctuation added: " + now
                    : now.isEmpty() ? "punctuation left out: " + then : "punctuation differs: " + now + " for " + then;
        }
    }

    /** Words that only the text has. */
    record Added(String now) implements Difference {
        @Override
        public String told() {
            return "added: " + now;
        }
    }

    /** Words that only the match's source has. */
    record LeftOut(String then) implements Difference {
        @Override
        public String told() {
            return "left out: " + then;
        }
    }

    /** Words in the place of others. */
    record Changed(String then, String now) implements Difference {
        @Override
        public String told() {
            return "changed: " + now + " for " + then;
        }
    }
}
