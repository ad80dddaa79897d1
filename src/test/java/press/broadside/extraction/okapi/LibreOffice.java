package press.broadside.extraction.okapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import press.broadside.intake.Document;
import press.broadside.intake.Format;

/** LibreOffice Writer, without a window, with a profile of its own. */
record LibreOffice(Path folder) {
    /** What its reader reads, table by cells, notes at their places left out. */
    String text(Document document) throws IOException, InterruptedException {
        return Files.readString(converted(document, "txt", "txt:Text (encoded):UTF8"))
                .replace("\uFEFF", "");
    }

    /** The document as it saves it itself. */
    Document saved(Document document, Format as) throws IOException, InterruptedException {
        String filter = as == Format.DOCX ? "docx:MS Word 2007 XML" : "odt:writer8";
        return new Document(as, Files.readAllBytes(converted(document, as.suffix(), filter)));
    }

    private Path converted(Document document, String suffix, String filter) throws IOException, InterruptedException {
        Path in = Files.write(
                Files.createTempDirectory(folder, "in")
                        .resolve("document." + document.format().suffix()),
                document.bytes());
        Path out = Files.createTempDirectory(folder, "out");
        Path log = out.resolve("log");
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        filter,
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!soffice.waitFor(120, TimeUnit.SECONDS)) {
            soffice.destroyForcibly();
        }
        Path made = out.resolve("document." + suffix);
        if (!Files.exists(made)) {
            throw new AssertionError("LibreOffice made no " + suffix + ": " + Files.readString(log, UTF_8));
        }
        return made;
    }
}
