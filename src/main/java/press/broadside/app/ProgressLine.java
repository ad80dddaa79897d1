package press.broadside.app;

import java.io.PrintStream;

/** How far a command is, on standard error: a bar on a terminal, lines elsewhere. */
final class ProgressLine {
    private static final int WIDTH = 40;

    private final PrintStream to;
    private final boolean terminal = Boolean.getBoolean("broadside.terminal");
    private int tenths = -1;

    ProgressLine(PrintStream to) {
        this.to = to;
    }

    void say(String line) {
        clear();
        to.println(line);
    }

    /** Elsewhere than on a terminal, a line for each tenth. */
    void bar(int done, int of) {
        int filled = WIDTH * done / of;
        if (terminal) {
            to.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + " of " + of);
            to.flush();
        } else if (10 * done / of != tenths) {
            tenths = 10 * done / of;
            to.println("carried " + done + " of " + of);
        }
    }

    void end() {
        clear();
    }

    private void clear() {
        if (terminal) {
            to.print("\r\u001b[K");
            to.flush();
        }
    }
}
