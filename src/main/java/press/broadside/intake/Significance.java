package press.broadside.intake;

import java.util.Locale;

/** How much a revision changes for readers; docs/model.md has the rules by which it is weighed. */
public enum Significance {
    /** Punctuation, case, spelling, order: nobody is told. */
    MINOR,
    /** Words. */
    MEDIUM,
    /** What is said: a large share, whole sections, or a yes that became a no. */
    MAJOR;

    /** @throws IllegalArgumentException if it is none of the three */
    public static Significance parse(String written) {
        for (Significance known : values()) {
            if (known.name().equalsIgnoreCase(written.strip())) {
                return known;
            }
        }
        throw new IllegalArgumentException("'" + written + "' is no significance; known are minor, medium and major");
    }

    public Significance orHigher(Significance other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
