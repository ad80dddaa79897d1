package press.broadside.dispatch;

/** One channel of one section, with all that waits for it; written {@code germany/website}. */
public record Lane(String section, String channel) {
    /** @throws IllegalArgumentException if {@code written} is not {@code SECTION/CHANNEL} */
    public static Lane parse(String written) {
        String[] parts = written.split("/", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new IllegalArgumentException("'" + written + "' is not a channel: SECTION/CHANNEL");
        }
        return new Lane(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return section + "/" + channel;
    }
}
