package press.broadside.publication;

/** Names of what holds earlier entries, by number, the first having the oldest. */
final class Archive {
    private Archive() {}

    static String feed(long number) {
        return "archive-" + number + ".atom";
    }

    static String list(long number) {
        return "archive-" + number + ".html";
    }
}
