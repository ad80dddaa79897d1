package press.broadside.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What is written here, first and corrected, and what memory knows of it: plain words, so that every match is exact and
 * nothing waits for people.
 */
final class Newsroom {
    static final List<String> LOCALES = List.of("de", "ar", "tr", "fr", "es", "en-GB");

    private static final List<String> PLACES = List.of(
            "harbour",
            "bridge",
            "mill",
            "school",
            "station",
            "library",
            "market",
            "hospital",
            "theatre",
            "garden",
            "quarry",
            "bakery",
            "foundry",
            "orchard",
            "ferry",
            "lighthouse");
    private static final List<String> ROADS = List.of(
            "north", "south", "east", "west", "hill", "river", "lake", "forest", "castle", "meadow", "marsh", "cliff",
            "island", "valley", "desert", "border", "canal", "tower", "square", "park");

    private final Path folder;

    /** @param channels of the section, as its file has them */
    Newsroom(Path folder, int count, String channels) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("data/inbox"));
        Files.createDirectories(folder.resolve("memory"));
        Files.writeString(folder.resolve("memory/newsroom.tmx"), tmx(count));
        Files.writeString(folder.resolve("sections.yaml"), """
                sections:
                  - id: press
                    name: { de: "Presse", ar: "الصحافة", tr: "Basın", fr: "Presse", es: "Prensa", en-GB: "Press" }
                    locales: [de, ar, tr, fr, es, en-GB]
                    zone: Europe/Berlin
                    approve: exact
                    channels:
                """ + channels.indent(6));
    }

    static String slug(int i) {
        return title(i).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String title(int i) {
        return "The " + place(i) + " stays open";
    }

    private static String place(int i) {
        return PLACES.get(i % PLACES.size()) + " by the " + ROADS.get(i / PLACES.size());
    }

    private static String text(int i) {
        return "Nobody will close the " + place(i) + ".";
    }

    private static String correctedText(int i) {
        return "Nobody may close the " + place(i) + ".";
    }

    /** What readers of a locale are to have in the end. */
    static String corrected(int i, String locale) {
        return translated(locale, correctedText(i));
    }

    /** Memory takes no text that cannot be in its language: Arabic has Arabic letters. */
    private static String translated(String locale, String text) {
        if (locale.startsWith("en")) {
            return text;
        }
        String said = locale.equals("ar") ? "يبقى هذا المكان مفتوحا للجميع " : "";
        return "«" + locale + "» " + said + text;
    }

    void drop(int i) throws IOException {
        drop(i, "statement-", text(i));
    }

    void dropCorrection(int i) throws IOException {
        drop(i, "correction-", correctedText(i));
    }

    /** Front matter has the id, by which a correction finds what it corrects. */
    private void drop(int i, String name, String text) throws IOException {
        Path unfinished = folder.resolve("data/inbox/." + name + i);
        Files.writeString(unfinished, "---\nid: number-" + i + "\n---\n# " + title(i) + "\n\n" + text + "\n");
        Files.move(unfinished, folder.resolve("data/inbox/" + name + i + ".md"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String tmx(int count) {
        var units = new StringBuilder();
        for (int i = 0; i < count; i++) {
            units.append(unit(title(i))).append(unit(text(i))).append(unit(correctedText(i)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence"
                  o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/><body>
                """ + units + "</body></tmx>\n";
    }

    private static String unit(String source) {
        var unit = new StringBuilder("<tu><tuv xml:lang=\"en\"><seg>" + source + "</seg></tuv>");
        for (String locale : LOCALES.subList(0, LOCALES.size() - 1)) {
            unit.append("<tuv xml:lang=\"%s\"><seg>%s</seg></tuv>".formatted(locale, translated(locale, source)));
        }
        return unit + "</tu>\n";
    }
}
