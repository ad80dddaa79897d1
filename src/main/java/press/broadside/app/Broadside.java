package press.broadside.app;

/** The command line. */
public final class Broadside {
    private Broadside() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
