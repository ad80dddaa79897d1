package press.broadside.publication;

import java.net.URI;

/**
 * One list of a shelf with its own feeds: everything, one topic, or one kind.
 *
 * @param path below the shelf's folder: empty for everything, {@code topic/ports}, {@code kind/report}
 * @param name as readers see it
 */
record Strand(Shelf shelf, String path, String name) {
    static Strand all(Shelf shelf) {
        return new Strand(shelf, "", shelf.name());
    }

    boolean isAll() {
        return path.isEmpty();
    }

    /** Below the public folder and below the public address alike. */
    String path(String file) {
        return shelf.path(isAll() ? file : path + "/" + file);
    }

    URI address(URI publicUrl, String file) {
        return URI.create(publicUrl + "/" + path(file));
    }

    @Override
    public String toString() {
        return isAll() ? shelf.path() : shelf.path() + "/" + path;
    }
}
