package press.broadside.translation.xliff;

/** A file cannot be read as what it should be; the message is a sentence for whoever handed it in. */
final class NotXliff extends RuntimeException {
    NotXliff(String reason) {
        super(reason);
    }
}
