package press.broadside.intake;

import java.util.Optional;

/**
 * A document as someone hands it in.
 *
 * @param name    file name as found: may hold anything, so it is only ever shown (by {@link ShownName}), never used as a path
 * @param content the document's bytes; the array is not changed
 * @param meta    bytes of the {@code NAME.meta.yaml} beside it, if there is one
 * @param sender  who or what handed it in, for receipts and refusals: {@code inbox}, {@code command line}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: never compared, read once
public record Submission(String name, byte[] content, Optional<byte[]> meta, String sender) {}
