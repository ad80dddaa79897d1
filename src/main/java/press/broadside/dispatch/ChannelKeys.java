package press.broadside.dispatch;

import java.util.Set;
import java.util.function.Function;
import press.broadside.section.Channel;

/** Reads a channel's keys; every complaint names file, line and channel. */
final class ChannelKeys {
    private final Channel channel;

    /** @throws IllegalArgumentException if the channel has keys beside these and {@code carries} */
    ChannelKeys(Channel channel, String... known) {
        this.channel = channel;
        Set<String> keys = Set.of(known);
        channel.settings().keySet().stream()
                .filter(key -> !keys.contains(key) && !key.equals("carries"))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw wrong("has the key '%s'; type %s has %s and carries"
                            .formatted(key, channel.type(), String.join(", ", known)));
                });
    }

    String needed(String key) {
        String value = channel.settings().getOrDefault(key, "");
        if (value.isBlank()) {
            throw wrong("has no " + key);
        }
        return value;
    }

    String or(String key, String other) {
        return channel.settings().getOrDefault(key, other);
    }

    boolean has(String key) {
        return !or(key, "").isBlank();
    }

    /** What a reader makes of a needed key. */
    <T> T read(String key, Function<String, T> reader) {
        try {
            return reader.apply(needed(key));
        } catch (IllegalArgumentException e) {
            throw wrong("has a wrong " + key + ": " + e.getMessage());
        }
    }

    Carries carries() {
        return switch (or("carries", "document")) {
            case "document" -> Carries.DOCUMENT;
            case "body" -> Carries.BODY;
            default -> throw wrong("carries '" + or("carries", "") + "'; it can carry document or body");
        };
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(channel.place() + ": channel " + channel.id() + " " + what);
    }
}
