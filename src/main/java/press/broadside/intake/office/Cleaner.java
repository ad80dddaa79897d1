package press.broadside.intake.office;

import java.util.Optional;
import java.util.function.Function;

/** Takes out of a package what must not be published, and reads the rest. */
public interface Cleaner {
    /**
     * The cleaned package. Cleaning a cleaned one removes nothing and says nothing.
     *
     * @param parts    as checked by {@link Parts#read}; used up by this
     * @param stripped a picture without its metadata; empty when it is not a picture that may be shown, which is then removed
     * @throws Unfit if the package holds what cannot be removed from it
     */
    OfficeText cleaned(Parts parts, Function<byte[], Optional<byte[]>> stripped);
}
