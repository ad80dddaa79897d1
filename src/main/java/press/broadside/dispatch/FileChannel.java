package press.broadside.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import press.broadside.assembly.Edition;
import press.broadside.section.Channel;

/**
 * A channel of type {@code file}: editions are written into a folder, whole.
 *
 * @param folder below the data folder
 */
record FileChannel(String folder, Carries carries) {
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*");
    private static final Set<String> KEYS = Set.of("path", "carries");

    /** What a channel carries of an edition. */
    enum Carries {
        DOCUMENT,
        BODY
    }

    /** @throws IllegalArgumentException if a key is missing, unknown or wrong; names file and line */
    static FileChannel of(Channel channel) {
        Map<String, String> settings = channel.settings();
        if (!channel.type().equals("file")) {
            throw wrong(channel, "has type '" + channel.type() + "'; the type is file");
        }
        if (!KEYS.containsAll(settings.keySet())) {
            throw wrong(channel, "has keys " + settings.keySet() + "; a file channel has path and carries");
        }
        String path = settings.getOrDefault("path", "");
        if (!FOLDER.matcher(path).matches()) {
            throw wrong(
                    channel, "has path '" + path + "'; write a folder below the data folder, such as outbox/germany");
        }
        return switch (settings.getOrDefault("carries", "document")) {
            case "document" -> new FileChannel(path, Carries.DOCUMENT);
            case "body" -> new FileChannel(path, Carries.BODY);
            default -> throw wrong(channel, "carries '" + settings.get("carries") + "'; it can carry document or body");
        };
    }

    Parcel pack(DeliveryKey key, Edition edition) {
        boolean document = carries == Carries.DOCUMENT;
        String suffix = document ? edition.document().format().suffix() : "html";
        String name = edition.slug() + "." + edition.key().locale().toLanguageTag() + "." + suffix;
        byte[] content = document ? edition.document().bytes() : edition.body().getBytes(UTF_8);
        return new Parcel(key, folder, name, content);
    }

    private static IllegalArgumentException wrong(Channel channel, String what) {
        return new IllegalArgumentException(channel.place() + ": channel " + channel.id() + " " + what);
    }
}
