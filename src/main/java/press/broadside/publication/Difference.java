package press.broadside.publication;

/**
 * A file that is not as the database says.
 *
 * @param path below the public folder
 */
public record Difference(Sort sort, String path) {
    /** In what way. */
    public enum Sort {
        /** It is to be there and is not. */
        MISSING,
        /** It is there and is not to be. */
        EXTRA,
        /** It says something else. */
        DIFFERENT
    }
}
