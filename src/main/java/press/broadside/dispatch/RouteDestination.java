package press.broadside.dispatch;

/**
 * A section's own way: a Camel route that begins with {@code direct:channel-NAME} and gets the parcel.
 *
 * @param route  the name
 * @param routes hands over
 */
record RouteDestination(String route, Carries carries, Handing routes) implements Destination {
    @Override
    public String deliver(Parcel parcel) throws Undelivered {
        try {
            routes.hand("direct:channel-" + route, parcel);
            return "route " + route;
        } catch (Exception e) {
            throw Undelivered.thisTime("route channel-" + route + ": " + rootOf(e), e);
        }
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @Override
    public boolean readsBack() {
        return false;
    }

    @Override
    public boolean withdraws() {
        return false;
    }
}
