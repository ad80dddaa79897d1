package press.broadside.dispatch;

/** What a channel is to move, and where to. */
public record Parcel(DeliveryKey delivery, String folder, String fileName, String content) {}
