package press.broadside.translation;

import press.broadside.text.CodedText;

/**
 * A person's translation that was not applied, kept for whoever works on the segment.
 *
 * @param segment    where it may be of use
 * @param source     English, as it was translated
 * @param translator who made it
 * @param reason     why it was not applied, continuing "the segment …"
 */
public record Suggestion(String segment, CodedText source, CodedText target, String translator, String reason) {}
