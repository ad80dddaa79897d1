package press.broadside.intake;

/** A document that cannot be accepted as it is; the message is the sentence that its sender sees. */
final class StatementRejected extends RuntimeException {
    static final String UNCOVERING = "the mark-up is nested so that removing a part uncovers another; write it plainly";

    StatementRejected(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    static StatementRejected at(Place place, String reason) {
        return new StatementRejected(place + " " + reason);
    }

    static StatementRejected overLimit(String where, String what, String setting, long limit) {
        return new StatementRejected(
                "%s %s, more than the %,d that broadside.intake.%s allows; simplify or split the document, or have the setting raised"
                        .formatted(where, what, limit, setting));
    }
}
