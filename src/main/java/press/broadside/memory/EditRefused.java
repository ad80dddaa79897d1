package press.broadside.memory;

/** A change of the memory that cannot be made; nothing was changed. The message says what stands against it. */
public final class EditRefused extends RuntimeException {
    EditRefused(String reason) {
        super(reason);
    }
}
