package press.broadside.publication;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where readers find what is published.
 *
 * @param publicUrl {@code broadside.public-url}: what every address begins with, http or https, without a slash at its end
 * @param folder    {@code broadside.public-folder}: what a web server serves under {@code publicUrl}
 * @param window    {@code broadside.publication.window}: how many entries a feed holds; 20 and up, even
 * @param tombstones {@code broadside.publication.tombstones}: how many days a feed says that an entry is gone; 90 and up
 * @param hub       {@code broadside.publication.hub}: the WebSub hub that is told of changes; empty: none
 */
record PublicationSettings(URI publicUrl, Path folder, int window, int tombstones, Optional<URI> hub) {
    PublicationSettings {
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
        boolean web = "https".equals(publicUrl.getScheme()) || "http".equals(publicUrl.getScheme());
        if (!web || publicUrl.getHost() == null || publicUrl.getQuery() != null || publicUrl.getFragment() != null) {
            throw new IllegalArgumentException("broadside.public-url is '" + publicUrl
                    + "'; write an address that readers can open, like https://news.example.org");
        }
        if (window < 20 || window % 2 != 0) {
            throw new IllegalArgumentException("broadside.publication.window is " + window
                    + "; a feed holds at least 20 entries, and an even number of them");
        }
        if (tombstones < 90) {
            throw new IllegalArgumentException("broadside.publication.tombstones is " + tombstones
                    + "; readers that look in rarely need at least 90 days");
        }
        hub.ifPresent(PublicationSettings::checkHub);
    }

    /** How many entries an archive holds: it is closed before the first of them leaves the feed. */
    int archived() {
        return window / 2;
    }

    private static void checkHub(URI hub) {
        boolean web = "https".equals(hub.getScheme()) || "http".equals(hub.getScheme());
        if (!web || hub.getHost() == null || hub.getUserInfo() != null || hub.getFragment() != null) {
            throw new IllegalArgumentException("broadside.publication.hub is '" + hub
                    + "'; write the hub's address, like https://hub.example.org/");
        }
    }
}
