package press.broadside.intake.image;

/** A file that cannot be shown as a picture. The reason goes on from "the picture NAME was removed: ". */
public final class NotAnImage extends RuntimeException {
    NotAnImage(String reason) {
        super(reason);
    }

    static NotAnImage overLimit(String what, String setting, long limit) {
        return new NotAnImage("it has %s, more than the %,d that broadside.intake.image.%s allows; scale it down"
                .formatted(what, limit, setting));
    }

    static NotAnImage damaged(String what) {
        return new NotAnImage("it is damaged: " + what + "; save it again from the program that made it");
    }

    /** One clause, for the sender: what is wrong, where, and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
