package press.broadside.translation.working;

import java.time.Instant;
import press.broadside.text.CodedText;

/**
 * What somebody has typed into a segment and not confirmed.
 *
 * @param target codes may still be missing
 * @param base   version of the translation that it shall replace
 * @param saves  how often it was saved: a browser that knows of fewer has not seen the newest
 */
public record TypedText(String segment, String author, CodedText target, int base, int saves, Instant savedAt) {}
