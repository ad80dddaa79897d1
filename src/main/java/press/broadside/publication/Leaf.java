package press.broadside.publication;

import java.util.Optional;

/**
 * One page of a list that is leafed through.
 *
 * @param number of the archive that it shows; empty for the newest entries
 * @param closed how many archives there are
 */
record Leaf(Optional<Long> number, long closed) {
    /** Below the list's folder, with a slash at its end. */
    static String folder(long number) {
        return "archive/" + number + "/";
    }

    /** Address of the next older page, from this one. */
    Optional<String> older() {
        long older = number.map(n -> n - 1).orElse(closed);
        return Optional.of(up() + folder(older) + Pages.LIST).filter(href -> older > 0);
    }

    /** Address of the next newer page, from this one. */
    Optional<String> newer() {
        return number.map(n -> n < closed ? up() + folder(n + 1) + Pages.LIST : up() + Pages.LIST);
    }

    /** From this page to the list's folder. */
    String up() {
        return number.isPresent() ? "../../" : "";
    }
}
