package press.broadside.intake.office;

/** A package that cannot be accepted as it is; the message is a sentence for its sender: what, where and what to do. */
public final class Unfit extends RuntimeException {
    private static final int LONGEST_NAME = 80;

    Unfit(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    static Unfit overLimit(String where, String what, String setting, long limit) {
        return new Unfit(
                "%s %s, more than the %,d that broadside.intake.office.%s allows; simplify or split the document, or have the setting raised"
                        .formatted(where, what, limit, setting));
    }

    /** A name from the package, fit to stand in a sentence. */
    static String part(String name) {
        String plain = name.replaceAll("[^ -~]", "?");
        return "the part '" + (plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain) + "'";
    }
}
