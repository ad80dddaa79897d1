package press.broadside.translation.xliff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import press.broadside.text.CodedText;

/**
 * A job as an OmegaT project, zipped. OmegaT takes the target of an XLIFF file for what is to be translated: every segment that
 * is not approved has its source there, and what is known of it is in the memory.
 */
final class OmegatPackage {
    /** The same job gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final List<String> EMPTY = List.of("target/", "tm/auto/", "dictionary/", "omegat/");

    private final Job job;
    private final String name;

    OmegatPackage(Job job) {
        this.job = job;
        this.name = Exchange.fileName(job.key()).replaceFirst("\\.xlf$", "");
    }

    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "omegat.project", project());
        put(zip, "README.txt", readMe());
        put(zip, "glossary/glossary.txt", OmegatGlossary.of(job));
        for (String folder : EMPTY) {
            put(zip, folder, "");
        }
        begin(zip, "source/" + name + ".xlf");
        Exchange.write(seededWithSource(), XliffVersion.V1_2, zip);
        zip.closeEntry();
        begin(zip, "tm/" + name + ".tmx");
        memory(zip);
        zip.closeEntry();
        zip.finish();
    }

    private Job seededWithSource() {
        return new Job(
                job.key(),
                job.original(),
                job.datatype(),
                job.hash(),
                job.units().stream().map(OmegatPackage::seeded).toList());
    }

    private static Job.Unit seeded(Job.Unit unit) {
        return new Job.Unit(
                unit.id(),
                unit.role(),
                unit.entries().stream()
                        .map(entry -> entry.state() == SegmentState.APPROVED ? entry : seeded(entry))
                        .toList());
    }

    private static Job.Entry seeded(Job.Entry entry) {
        return new Job.Entry(
                entry.id(),
                entry.source(),
                entry.source(),
                SegmentState.OPEN,
                entry.gap(),
                entry.notes(),
                entry.before(),
                entry.after(),
                List.of(),
                entry.glosses());
    }

    private void memory(OutputStream out) {
        try {
            var xml = new XmlOut(out);
            xml.open("tmx", "version", "1.4")
                    .line()
                    .empty(
                            "header",
                            "creationtool",
                            JobWriter.TOOL,
                            "creationtoolversion",
                            "1",
                            "segtype",
                            "sentence",
                            "o-tmf",
                            "Broadside",
                            "adminlang",
                            "en",
                            "srclang",
                            "en",
                            "datatype",
                            "plaintext");
            xml.line().open("body");
            for (Job.Unit unit : job.units()) {
                for (Job.Entry entry : unit.entries()) {
                    offers(entry, xml);
                }
            }
            xml.line().close().line().close();
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the memory of " + job.key() + " cannot be written", e);
        }
    }

    private void offers(Job.Entry entry, XmlOut xml) throws XMLStreamException {
        if (entry.state() != SegmentState.OPEN) {
            write(entry.source(), entry.target(), entry.state().state(), xml);
        }
        for (Job.Offer offer : entry.offers()) {
            if (!(offer.target().equals(entry.target()) && offer.source().equals(entry.source()))) {
                write(offer.source(), offer.target(), offer.origin(), xml);
            }
        }
    }

    private void write(CodedText source, CodedText target, String origin, XmlOut xml) throws XMLStreamException {
        List<String> texts = OmegatText.of(source, target);
        xml.line().open("tu");
        xml.open("prop", "type", "x-origin").text(origin).close();
        xml.open("tuv", "xml:lang", "en").open("seg").text(texts.get(0)).close().close();
        xml.open("tuv", "xml:lang", job.language())
                .open("seg")
                .text(texts.get(1))
                .close()
                .close();
        xml.close();
    }

    private String project() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <omegat>
                    <project version="1.0">
                        <source_dir>__DEFAULT__</source_dir>
                        <target_dir>__DEFAULT__</target_dir>
                        <tm_dir>__DEFAULT__</tm_dir>
                        <glossary_dir>__DEFAULT__</glossary_dir>
                        <glossary_file>__DEFAULT__</glossary_file>
                        <dictionary_dir>__DEFAULT__</dictionary_dir>
                        <source_lang>en</source_lang>
                        <target_lang>%s</target_lang>
                        <sentence_seg>false</sentence_seg>
                        <support_default_translations>true</support_default_translations>
                        <remove_tags>false</remove_tags>
                    </project>
                </omegat>
                """.formatted(job.language());
    }

    private String readMe() {
        return """
                %s in %s

                1. Unzip this folder and open it in OmegaT (Project, Open).
                2. Translate. The sentences are cut already; earlier translations are in tm/, terms in glossary/. Tags such
                   as <g0> are the document's mark-up: move them as the language needs, and lose none.
                3. Project, Create Translated Documents. Then send back target/%s.xlf, or the whole folder zipped.

                A part is welcome, too: what is not translated yet stays open.
                """.formatted(job.name(), job.language(), name);
    }

    private static void put(ZipOutputStream zip, String entry, String text) throws IOException {
        begin(zip, entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String entry) throws IOException {
        var made = new ZipEntry(entry);
        made.setTimeLocal(TIME);
        zip.putNextEntry(made);
    }
}
