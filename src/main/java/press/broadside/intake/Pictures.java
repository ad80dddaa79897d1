package press.broadside.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import press.broadside.intake.image.Image;
import press.broadside.intake.image.ImageFile;
import press.broadside.intake.image.ImageLimits;
import press.broadside.intake.image.NotAnImage;
import press.broadside.text.Sha256;

/** The pictures of one document: each is looked for, checked and stripped when the document is found to refer to it. */
final class Pictures {
    private static final Pattern REMOTE = Pattern.compile("(?i)\\s*(?:https?:)?//.*", Pattern.DOTALL);

    private final Companions companions;
    private final ImageLimits limits;
    private final Remarks remarks;
    private final Map<String, Image> images = new LinkedHashMap<>();
    private final Map<String, Map<Locale, Image>> replacements = new LinkedHashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private long bytes;

    Pictures(Companions companions, ImageLimits limits, Remarks remarks) {
        this.companions = companions;
        this.limits = limits;
        this.remarks = remarks;
    }

    /**
     * The address that the document has for a picture from now on. Nothing is ever fetched.
     *
     * @return empty where no picture can be shown; why is said to the sender
     */
    Optional<String> taken(String address) {
        if (DataAddress.isOne(address)) {
            return embedded(address);
        }
        Optional<String> name = PictureName.of(address);
        if (name.isEmpty()) {
            String why = REMOTE.matcher(address).matches()
                    ? "it lies elsewhere, and nothing is fetched; send it along in one folder with the document"
                    : "its address leads out of the document's folder";
            say(address, why);
        }
        return name.filter(this::isTaken).map(n -> address.strip());
    }

    /** Whether an address is that of a picture that was taken. */
    boolean shows(String address) {
        return PictureName.of(address).filter(images::containsKey).isPresent();
    }

    /** Of a package's part: the picture without metadata; empty where it cannot be shown, which is said. */
    Optional<byte[]> stripped(byte[] part) {
        return read("in the document", part).map(Image::bytes);
    }

    /** The pictures of a package as they stand in it, stripped, by the names of their parts. */
    void addParts(Map<String, byte[]> parts) {
        new TreeMap<>(parts).forEach(this::add);
    }

    /** By name in the document, in order of appearance. */
    Map<String, Image> images() {
        return images;
    }

    /** By name in the document and language. */
    Map<String, Map<Locale, Image>> replacements() {
        return replacements;
    }

    /** What the same document with the same pictures has in common: the document's own hash where it shows none. */
    String identity(String hash) {
        if (images.isEmpty()) {
            return hash;
        }
        var whole = new StringBuilder(hash);
        new TreeMap<>(images).forEach((name, image) -> {
            whole.append('\n').append(name).append('\0').append(image.hash());
            var byTag = new TreeMap<String, String>();
            replacements
                    .getOrDefault(name, Map.of())
                    .forEach((locale, other) -> byTag.put(locale.toLanguageTag(), other.hash()));
            byTag.forEach(
                    (tag, other) -> whole.append('\0').append(tag).append('\0').append(other));
        });
        return Sha256.of(whole.toString());
    }

    private boolean isTaken(String name) {
        if (images.containsKey(name) || missing.contains(name)) {
            return images.containsKey(name);
        }
        Optional<byte[]> found = companions.find(name);
        if (found.isEmpty()) {
            say(name, "it did not come along; send it in one folder with the document");
        }
        found.flatMap(content -> add(name, content)).ifPresent(image -> replace(name));
        if (!images.containsKey(name)) {
            missing.add(name);
        }
        return images.containsKey(name);
    }

    private Optional<String> embedded(String address) {
        Optional<Image> image = read("in the document", DataAddress.content(address));
        if (image.isEmpty()) {
            return Optional.empty();
        }
        for (int number = 1; ; number++) {
            String name = "embedded-" + number + "." + image.get().type().suffix();
            if (image.get().equals(images.get(name))) {
                return Optional.of(name);
            }
            if (!images.containsKey(name) && companions.find(name).isEmpty()) {
                images.put(name, image.get());
                return Optional.of(name);
            }
        }
    }

    private Optional<Image> add(String name, byte[] content) {
        Optional<Image> image = read(name, content);
        image.ifPresent(read -> images.put(name, read));
        return image;
    }

    private void replace(String name) {
        companions
                .localized(name)
                .forEach((locale, content) -> read(name + " for " + locale.toLanguageTag(), content)
                        .ifPresent(image -> replacements
                                .computeIfAbsent(name, n -> new LinkedHashMap<>())
                                .put(locale, image)));
    }

    private Optional<Image> read(String name, byte[] content) {
        try {
            Image image = ImageFile.read(content, limits);
            if (counted.add(image.name())) {
                bytes += image.bytes().length;
                checkTotals();
            }
            return Optional.of(image);
        } catch (NotAnImage not) {
            say(name, not.reason());
            return Optional.empty();
        }
    }

    private void checkTotals() {
        if (counted.size() > limits.maxCount()) {
            throw StatementRejected.overLimit(
                    "the statement", "has too many pictures", "image.max-count", limits.maxCount());
        }
        if (bytes > limits.maxTotalBytes()) {
            throw StatementRejected.overLimit(
                    "the statement", "has pictures of too many bytes", "image.max-total-bytes", limits.maxTotalBytes());
        }
    }

    private void say(String name, String why) {
        remarks.say("the picture " + ShownName.of(name) + " is not shown: " + why);
    }

    List<Image> all() {
        var all = new ArrayList<>(images.values());
        replacements.values().forEach(byLocale -> all.addAll(byLocale.values()));
        return all;
    }
}
