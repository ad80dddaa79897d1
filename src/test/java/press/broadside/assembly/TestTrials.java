package press.broadside.assembly;

import press.broadside.intake.Trial;

/** What this stage tries before a document is accepted, for tests of others. */
public final class TestTrials {
    private TestTrials() {}

    public static Trial body() {
        return new BodyTrial();
    }
}
