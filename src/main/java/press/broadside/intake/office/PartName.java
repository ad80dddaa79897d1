package press.broadside.intake.office;

import java.util.Arrays;

/** Names of parts: relative, with slashes, and without a way out of the package. */
final class PartName {
    private static final int LONGEST = 255;

    private PartName() {}

    /** @throws Unfit if a program that unpacked the part under this name could write elsewhere, or would not know where */
    static void check(String name) {
        boolean climbs = Arrays.stream(name.split("/", -1)).anyMatch(step -> step.equals("..") || step.equals("."));
        boolean absolute = name.startsWith("/") || name.matches("(?s)^[A-Za-z]:.*");
        boolean hole = name.isEmpty() || name.contains("//");
        boolean odd = name.codePoints().anyMatch(c -> c == '\\' || Character.isISOControl(c));
        if (climbs || absolute || hole || odd || name.length() > LONGEST) {
            throw new Unfit(
                    Unfit.part(name)
                            + " has a name that leads out of the package or is no name; open the document in your word processor and save it again");
        }
    }
}
