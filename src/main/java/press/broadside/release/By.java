package press.broadside.release;

/**
 * Who decides something, and why.
 *
 * @param why as it was given; may be blank
 */
public record By(String who, String why) {
    public By {
        if (who.isBlank()) {
            throw new IllegalArgumentException("a decision needs a name: --by NAME");
        }
    }
}
