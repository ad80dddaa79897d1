package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job leaves for OmegaT as translators have it, is translated there by our memory, and comes back to become an edition. */
@Tag("packaged")
class OmegatRoundTripTest {
    private static final String OMEGAT = "/usr/share/omegat/OmegaT.jar";
    private static final Pattern STATEMENT = Pattern.compile("(?m)^(the-ferry-must-stay-\\w+)/r1$");

    private static final Map<String, List<String>> TRANSLATIONS = Map.of(
            "de",
            List.of(
                    "Die Fähre muss bleiben",
                    "Niemand wird die <g0>Fähre</g0> einstellen.",
                    "Lies <g0>unsere Antwort</g0> und schreib.",
                    "Sie fährt um 6 & um 7 < 8.",
                    "Alles ist fett."),
            "ar",
            List.of(
                    "العبّارة يجب أن تبقى",
                    "لن يغلق أحد <g0>العبّارة</g0>.",
                    "اكتب، ثم اقرأ <g0>جوابنا</g0>.",
                    "تبحر الساعة 6 و 7 & < 8.",
                    "كله غامق."),
            "ta",
            List.of(
                    "படகு தொடர வேண்டும்",
                    "யாரும் <g0>படகை</g0> நிறுத்த மாட்டார்கள்.",
                    "<g0>எங்கள் பதிலைப்</g0> படித்து எழுதுங்கள்.",
                    "அது 6 & 7 < 8 மணிக்குச் செல்லும்.",
                    "எல்லாம் தடித்தது."));

    private static final List<String> ENGLISH = List.of(
            "The ferry must stay",
            "Nobody will close the <g0>ferry</g0>.",
            "Read <g0>our answer</g0> and write.",
            "It sails at 6 & at 7 < 8.",
            "All of it is bold.");

    @TempDir
    private Path folder;

    @Test
    void every_segment_comes_back_in_three_languages_and_becomes_an_edition() throws Exception {
        String statement = submitted();
        String data = folder.resolve("data").toString();
        Path out = folder.resolve("jobs");
        works(
                "xliff",
                "export",
                "--data",
                data,
                "--config",
                config(),
                "--statement",
                statement,
                "--to",
                "de,ar,ta",
                "--package",
                "omegat",
                "--out",
                out.toString());

        for (String language : TRANSLATIONS.keySet()) {
            Path project = unzipped(out.resolve(statement + "." + language + ".omegat.zip"), folder.resolve(language));
            Files.writeString(project.resolve("tm/auto/ours.tmx"), tmx(language));
            translatedByOmegat(project);
            Path returned = zipped(project, folder.resolve(language + ".zip"));

            Ended taken =
                    works("xliff", "import", "--data", data, "--config", config(), "--by", "omar", returned.toString());

            assertThat(taken.lines()).hasSize(1);
            assertThat(taken.out())
                    .contains("\"outcome\":\"taken\"", "\"translated\":6", "\"untouched\":0", "\"reported\":0");
        }
        works("approve", "--data", data, "--config", config(), "--to", "de,ar,ta", statement);
        serveOnce(data);

        Path pages = folder.resolve("data/public/world");
        assertThat(Files.readString(pages.resolve("de/the-ferry-must-stay.html")))
                .contains("Niemand wird die <b>Fähre</b> einstellen.", "6 &amp; um 7 &lt; 8");
        assertThat(Files.readString(pages.resolve("ar/the-ferry-must-stay.html")))
                .contains("dir=\"rtl\"", "<b>العبّارة</b>");
        assertThat(Files.readString(pages.resolve("ta/the-ferry-must-stay.html")))
                .contains("<b>படகை</b>");
    }

    private String submitted() throws Exception {
        Files.writeString(folder.resolve("ferry.html"), """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>The ferry must stay</title></head>
                <body><h1>The ferry must stay</h1><p>Nobody will close the <b>ferry</b>. Read <a
                href="https://example.org/answer">our answer</a> and write.</p><p>It sails at 6 &amp; at 7 &lt; 8.</p>
                <p><b>All of it is bold.</b></p></body></html>
                """);
        Files.writeString(folder.resolve("sections.yaml"), """
                sections:
                  - id: world
                    name: { de: "Welt", ar: "العالم", ta: "உலகம்" }
                    locales: [de, ar, ta]
                    zone: UTC
                    approve: none
                    channels: []
                """);
        Files.createDirectories(folder.resolve("memory"));
        Files.writeString(folder.resolve("settings.yaml"), """
                broadside:
                  sections: %1$s/sections.yaml
                  memory.folder: %1$s/memory
                """.formatted(folder));
        works(
                "submit",
                "--data",
                folder.resolve("data").toString(),
                "--config",
                config(),
                folder.resolve("ferry.html").toString());
        serveOnce(folder.resolve("data").toString());
        String status = works("status", "--data", folder.resolve("data").toString(), "--config", config())
                .out();
        return STATEMENT.matcher(status).results().findFirst().orElseThrow().group(1);
    }

    private String config() {
        return folder.resolve("settings.yaml").toString();
    }

    /** Until nothing is left to carry. */
    private void serveOnce(String data) throws Exception {
        Process server = Launcher.command("serve", "--data", data, "--config", config(), "--port", "0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isCarried(works("status", "--data", data, "--config", config())
                                    .out())
                            || !server.isAlive());
            assertThat(server.isAlive())
                    .as(Files.readString(folder.resolve("server.log")))
                    .isTrue();
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static boolean isCarried(String status) {
        return STATEMENT.matcher(status).find() && !status.contains("waits to be carried");
    }

    private static Ended works(String... arguments) throws IOException, InterruptedException {
        Ended ended = Ended.command(arguments);
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended;
    }

    private void translatedByOmegat(Path project) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + home,
                "-Dfile.encoding=UTF-8",
                "-jar",
                OMEGAT,
                project.toString(),
                "--mode=console-translate",
                "--config-dir=" + home.resolve("omegat"),
                "--no-team");
        Ended ended = Ended.process(command, new byte[0]);
        assertThat(project.resolve("target")).as(ended.out() + ended.err()).isNotEmptyDirectory();
    }

    /** What a translator would have typed, as OmegaT keeps it. */
    private static String tmx(String language) {
        var tmx = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence"
                  o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/><body>
                """);
        for (int i = 0; i < ENGLISH.size(); i++) {
            tmx.append("<tu><tuv xml:lang=\"en\"><seg>%s</seg></tuv><tuv xml:lang=\"%s\"><seg>%s</seg></tuv></tu>%n"
                    .formatted(
                            escaped(ENGLISH.get(i)),
                            language,
                            escaped(TRANSLATIONS.get(language).get(i))));
        }
        return tmx.append("</body></tmx>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Path unzipped(Path packed, Path into) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(packed), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = into.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (!entry.isDirectory()) {
                    Files.write(path, zip.readAllBytes());
                }
            }
        }
        return into;
    }

    private static Path zipped(Path project, Path packed) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(packed));
                var files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(project.getFileName() + "/" + project.relativize(file)));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return packed;
    }
}
