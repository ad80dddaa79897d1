package press.broadside.dispatch;

/**
 * What a channel is to move, and where to.
 *
 * @param content the file's bytes; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: never compared, written once
public record Parcel(DeliveryKey delivery, String folder, String fileName, byte[] content) {}
