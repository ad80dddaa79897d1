package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import press.broadside.language.Languages;

/** Names of pictures as documents write them: relative addresses that stay in the document's folder. */
public final class PictureName {
    private static final int LONGEST = 500;
    private static final Pattern OTHER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\].*", Pattern.DOTALL);

    private static final Pattern PERCENT = Pattern.compile("%[0-9A-Fa-f]{2}");

    private PictureName() {}

    /**
     * The name below the document's folder that an address stands for: {@code ./my%20photo.jpg} is {@code my photo.jpg}.
     *
     * @return empty for whatever has a scheme, begins at a root, climbs, or names nothing
     */
    public static Optional<String> of(String address) {
        String path = address.strip().split("[?#]", 2)[0];
        if (path.isEmpty() || path.length() > LONGEST || OTHER.matcher(path).matches()) {
            return Optional.empty();
        }
        return decoded(path).flatMap(PictureName::below);
    }

    private static Optional<String> below(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            boolean hidden = step.startsWith(".") && !step.equals(".");
            if (step.isEmpty() || hidden || step.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7F)) {
                return Optional.empty();
            }
            if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return Optional.of(String.join("/", steps)).filter(name -> !name.isEmpty());
    }

    private static Optional<String> decoded(String path) {
        if (path.indexOf('%') < 0) {
            return Optional.of(path);
        }
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < path.length(); ) {
            int c = path.codePointAt(at);
            if (c == '%') {
                if (!PERCENT.matcher(path).region(at, path.length()).lookingAt()) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(path, at + 1, at + 3));
                at += 3;
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
                at += Character.charCount(c);
            }
        }
        try {
            return Optional.of(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether a file of this name is the picture, or replaces it in a language. */
    public static boolean isFor(String picture, String file) {
        return picture.equals(file) || language(picture, file).isPresent();
    }

    /** The language that {@code candidate} is for, where it is {@code picture} with a language tag before its suffix. */
    static Optional<Locale> language(String picture, String candidate) {
        int dot = picture.lastIndexOf('.');
        int tag = candidate.length() - picture.length() - 1;
        if (dot <= 0
                || tag < 2
                || !candidate.startsWith(picture.substring(0, dot + 1))
                || !candidate.endsWith(picture.substring(dot))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Languages.parse(candidate.substring(dot + 1, dot + 1 + tag)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
