package press.broadside.intake.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package after cleaning, and what its own shape says of it.
 *
 * @param document   the cleaned package, a ZIP; the same input gives the same bytes
 * @param text       the words a reader sees, a line for each paragraph or cell, alternative texts of pictures too
 * @param heading    the first heading's text
 * @param byline     the paragraph under the heading, as written; whether it is a byline is for intake to say
 * @param properties what the document's properties say, by the keys of our metadata ({@code title}, {@code topics}, …)
 * @param remarks    what was removed or changed, a sentence each: {@code removed: 3 comments}
 * @param pictures   by the name in the package ({@code word/media/image1.png}): the bytes that stand in the cleaned package
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: never compared, read once
public record OfficeText(
        byte[] document,
        String text,
        Optional<String> heading,
        Optional<String> byline,
        Map<String, List<String>> properties,
        List<String> remarks,
        Map<String, byte[]> pictures) {
    public OfficeText {
        properties = Map.copyOf(properties);
        remarks = List.copyOf(remarks);
        pictures = Map.copyOf(pictures);
    }
}
