package press.broadside.dispatch;

/**
 * Where a channel's deliveries go. To deliver the same parcel twice leaves the destination as once; it sees a parcel whole or
 * not at all.
 */
sealed interface Destination permits FileDestination, SftpDestination, HttpDestination, RouteDestination {
    Carries carries();

    /**
     * @return where it lies now, for the receipt
     * @throws Undelivered if the destination does not have it, or may not
     */
    String deliver(Parcel parcel) throws Undelivered;

    /** Whether what lies there is read again and compared. */
    boolean readsBack();

    /** Whether an earlier version is taken away by us, and not only by the destination's own doing. */
    boolean withdraws();
}
