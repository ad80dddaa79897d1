package press.broadside.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the pictures that a document refers to are looked for. Names are those of {@link PictureName}. */
interface Companions {
    /** Nothing came along. */
    Companions NONE = of(List.of());

    /**
     * The bytes of a picture, at most one more than are allowed.
     *
     * @throws java.io.UncheckedIOException if it is there and cannot be read
     */
    Optional<byte[]> find(String name);

    /** The pictures that stand in for this one in single languages: {@code photo.de.jpg} for {@code photo.jpg}. */
    Map<Locale, byte[]> localized(String name);

    boolean isEmpty();

    /** Pictures that were handed in with the document. */
    static Companions of(List<Attachment> attachments) {
        Map<String, byte[]> byName = new LinkedHashMap<>();
        attachments.forEach(picture ->
                PictureName.of(picture.name()).ifPresent(name -> byName.putIfAbsent(name, picture.content())));
        return new Companions() {
            @Override
            public Optional<byte[]> find(String name) {
                return Optional.ofNullable(byName.get(name));
            }

            @Override
            public Map<Locale, byte[]> localized(String name) {
                Map<Locale, byte[]> localized = new LinkedHashMap<>();
                byName.forEach((candidate, content) -> PictureName.language(name, candidate)
                        .ifPresent(locale -> localized.putIfAbsent(locale, content)));
                return localized;
            }

            @Override
            public boolean isEmpty() {
                return byName.isEmpty();
            }
        };
    }
}
