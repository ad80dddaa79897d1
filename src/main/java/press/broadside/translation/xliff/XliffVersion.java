package press.broadside.translation.xliff;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The versions of XLIFF that are written and read. */
public enum XliffVersion {
    V1_2("1.2"),
    V2_1("2.1");

    private final String number;

    XliffVersion(String number) {
        this.number = number;
    }

    /** {@code 1.2} or {@code 2.1}. */
    public String number() {
        return number;
    }

    JobWriter writer() {
        return this == V1_2 ? new Xliff12Writer() : new Xliff21Writer();
    }

    /** @throws IllegalArgumentException if {@code number} is neither {@code 1.2} nor {@code 2.1} */
    public static XliffVersion of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + number + "' is no version of XLIFF; give "
                        + Arrays.stream(values()).map(XliffVersion::number).collect(Collectors.joining(" or "))));
    }
}
