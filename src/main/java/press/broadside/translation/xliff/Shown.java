package press.broadside.translation.xliff;

import press.broadside.intake.ShownName;

/** Text from a file made fit for a report: one short line. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    static String of(String text) {
        String shown = ShownName.of(text.substring(0, Math.min(text.length(), LONGEST)));
        return text.length() > LONGEST ? shown + "…" : shown;
    }
}
