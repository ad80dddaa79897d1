package press.broadside.publication;

import java.nio.charset.StandardCharsets;
import press.broadside.text.Sha256;

/**
 * The one stylesheet of all public pages.
 *
 * @param path below the public folder, its content's hash in the name: a page never meets another's style
 */
record Stylesheet(String path, String css) {
    static final String FOLDER = "assets/";

    static Stylesheet of(String css) {
        return new Stylesheet(FOLDER + "broadside-" + Sha256.of(css).substring(0, 12) + ".css", css);
    }

    byte[] bytes() {
        return css.getBytes(StandardCharsets.UTF_8);
    }
}
