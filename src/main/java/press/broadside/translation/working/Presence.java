package press.broadside.translation.working;

/**
 * Somebody at a draft.
 *
 * @param segment where they are; empty: nowhere in particular
 * @param typing  whether they typed there within two minutes, so that others had better leave it to them
 */
public record Presence(String login, String segment, boolean typing) {}
