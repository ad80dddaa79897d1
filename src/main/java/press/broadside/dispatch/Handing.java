package press.broadside.dispatch;

/** Hands a parcel to the route that a section has made for it, and waits until that has ended. */
@FunctionalInterface
public interface Handing {
    /**
     * @param endpoint {@code direct:channel-NAME}
     * @throws Exception what the route threw; the parcel is not delivered
     */
    void hand(String endpoint, Parcel parcel) throws Exception;
}
