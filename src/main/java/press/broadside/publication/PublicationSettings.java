package press.broadside.publication;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where readers find what is published.
 *
 * @param publicUrl {@code broadside.public-url}: what every address begins with, http or https, without a slash at its end
 * @param folder    {@code broadside.public-folder}: what a web server serves under {@code publicUrl}
 * @param window    {@code broadside.publication.window}: how many entries a feed holds; 20 and up
 * @param tombstones {@code broadside.publication.tombstones}: how long feeds say that an entry is gone; 30 days and more
 */
record PublicationSettings(URI publicUrl, Path folder, int window, Duration tombstones) {
    private static final Duration SHORTEST = Duration.ofDays(30);

    PublicationSettings {
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
        boolean web = "https".equals(publicUrl.getScheme()) || "http".equals(publicUrl.getScheme());
        if (!web || publicUrl.getHost() == null || publicUrl.getQuery() != null || publicUrl.getFragment() != null) {
            throw new IllegalArgumentException("broadside.public-url is '" + publicUrl
                    + "'; write an address that readers can open, like https://news.example.org");
        }
        if (window < 20) {
            throw new IllegalArgumentException(
                    "broadside.publication.window is " + window + "; a feed holds at least 20 entries");
        }
        if (tombstones.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("broadside.publication.tombstones is " + tombstones
                    + "; readers that look in once a month need at least 30d");
        }
    }
}
