package press.broadside.publication;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.assembly.Edition;
import press.broadside.intake.Images;
import press.broadside.intake.StoredImage;

/** The pictures among the public files: each once, under its content's hash, whatever the number of editions that show it. */
final class PublicPictures {
    static final String FOLDER = "images/";

    private final Images images;
    private final PublicFiles files;
    private final URI publicUrl;

    PublicPictures(Images images, PublicFiles files, URI publicUrl) {
        this.images = images;
        this.files = files;
        this.publicUrl = publicUrl;
    }

    /** To be called before anything names them; one picture at a time, as all of them may be too much to hold. */
    void write(List<String> names) {
        names.forEach(name -> files.keep(FOLDER + name, () -> images.bytes(name)));
    }

    void compare(List<String> names, Check check) {
        names.forEach(name -> check.compare(FOLDER + name, () -> images.bytes(name)));
    }

    /** The edition's body with its pictures where they are found now, in case it was assembled under another address. */
    String placed(Edition edition) {
        String body = edition.text();
        for (String name : edition.images()) {
            body = body.replaceAll(
                    " src=\"[^\"]*/images/" + Pattern.quote(name) + "\"",
                    Matcher.quoteReplacement(" src=\"" + address(name) + "\""));
        }
        return body;
    }

    /** The first picture of the edition's body. */
    Optional<Feed.Picture> first(Edition edition) {
        return edition.images().stream().findFirst().map(images::image).map(this::picture);
    }

    private Feed.Picture picture(StoredImage image) {
        return new Feed.Picture(
                address(image.name()), image.type().mediaType(), image.length(), image.width(), image.height());
    }

    private String address(String name) {
        return publicUrl + "/" + FOLDER + name;
    }
}
