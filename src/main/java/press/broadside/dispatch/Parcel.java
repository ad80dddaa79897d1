package press.broadside.dispatch;

import java.util.Optional;
import press.broadside.text.Sha256;

/**
 * What a destination gets.
 *
 * @param mediaType of the content, as HTTP names it
 * @param content   the file's bytes; never changed
 * @param earlier   name of the file in which the destination has an earlier version; empty where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: never compared, written once
public record Parcel(
        DeliveryKey delivery,
        Act act,
        String language,
        String fileName,
        String mediaType,
        byte[] content,
        Optional<String> earlier) {
    String hash() {
        return Sha256.of(content);
    }

    /** The earlier version's file where it is another one, which is to be taken away. */
    Optional<String> left() {
        return earlier.filter(name -> !name.equals(fileName));
    }
}
