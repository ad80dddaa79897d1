package press.broadside.translation.xliff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.intake.ShownName;
import press.broadside.intake.Statements;
import press.broadside.language.Languages;
import press.broadside.memory.Match;
import press.broadside.terminology.Terms;
import press.broadside.text.Sha256;
import press.broadside.text.TextUnit;
import press.broadside.translation.Desk;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;

/** Hands drafts out to translation tools, and takes in what comes back. */
public final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Desk desk;
    private final Drafts drafts;
    private final Statements statements;
    private final Remembered memory;
    private final Glossed terms;
    private final ReturnedFiles returned;
    private final XliffLimits limits;

    Exchange(
            Desk desk,
            Drafts drafts,
            Statements statements,
            Remembered memory,
            Glossed terms,
            ReturnedFiles returned,
            XliffLimits limits) {
        this.desk = desk;
        this.drafts = drafts;
        this.statements = statements;
        this.memory = memory;
        this.terms = terms;
        this.returned = returned;
        this.limits = limits;
    }

    /** What a draft's file is called: {@code STATEMENT.LOCALE.xlf} in every version. */
    public static String fileName(DraftKey draft) {
        return draft.revision().statement() + "." + draft.locale().toLanguageTag() + ".xlf";
    }

    /** What a draft's OmegaT project is called: {@code STATEMENT.LOCALE.omegat.zip}. */
    public static String packageName(DraftKey draft) {
        return draft.revision().statement() + "." + draft.locale().toLanguageTag() + ".omegat.zip";
    }

    /**
     * Writes a draft as XLIFF, every segment with a target: the translation as far as it stands, else the source.
     *
     * @param out is not closed
     * @throws java.util.NoSuchElementException if there is no such draft, naming it
     */
    public void export(DraftKey draft, XliffVersion version, OutputStream out) {
        write(job(draft), version, out);
    }

    /**
     * Writes a draft as an OmegaT project, zipped: the job, what memory offers for it, and how to go on.
     *
     * @param out is not closed
     * @throws java.util.NoSuchElementException if there is no such draft, naming it
     */
    public void exportOmegat(DraftKey draft, OutputStream out) {
        writeOmegat(job(draft), out);
    }

    static void writeOmegat(Job job, OutputStream out) {
        try {
            new OmegatPackage(job).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the package of " + job.key() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Job job(DraftKey key) {
        Draft draft = drafts.draft(key);
        return job(draft, matches(draft));
    }

    Job job(Draft draft, Map<String, List<Match>> matches) {
        DraftKey key = draft.key();
        Terms named = terms.of(draft.extract().units(), List.of(key.locale()));
        return new Jobs(draft, matches, desk.suggestions(key), named).of(statements.revision(key.revision()));
    }

    /** Only what is not approved is looked up. */
    private Map<String, List<Match>> matches(Draft draft) {
        Locale locale = draft.key().locale();
        List<TextUnit> open = draft.extract().units().stream()
                .filter(unit -> draft.isOpen(unit) && !Languages.isEnglish(locale))
                .toList();
        return open.isEmpty() ? Map.of() : memory.recall(open, List.of(locale)).getOrDefault(locale, Map.of());
    }

    static void write(Job job, XliffVersion version, OutputStream out) {
        try {
            var xml = new XmlOut(out);
            version.writer().write(job, xml);
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XLIFF of " + job.key() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Takes a file in: XLIFF 1.2 or 2.x, or a zipped OmegaT project with its translated documents. What can be applied is, as
     * translated; everything else is reported and changes nothing. The same bytes again change nothing.
     *
     * @param name      the file's, only ever shown
     * @param by        who translated; if empty, whom the file names
     * @param otherwise who translated where nobody says
     */
    public TakenFile take(String name, byte[] content, Optional<String> by, String otherwise) {
        String shown = ShownName.of(name);
        LOG.info("stage=translation event=enter file={} bytes={}", shown, content.length);
        TakenFile taken = taken(shown, content, by, otherwise);
        LOG.info(
                "stage=translation event=exit file={} outcome={} translated={} suggested={} reported={}",
                shown,
                taken.outcome(),
                taken.translated(),
                taken.suggested(),
                taken.reported());
        return taken;
    }

    /**
     * Takes a file in, which stays where it is.
     *
     * @throws IOException if it cannot be read
     */
    public TakenFile take(Path file, Optional<String> by, String otherwise) throws IOException {
        String name = String.valueOf(file.getFileName());
        long bytes = Files.size(file);
        if (bytes > limits.maxBytes()) {
            return TakenFile.refused(
                    ShownName.of(name),
                    "has %d bytes, broadside.xliff.max-bytes allows %d; divide it, or raise the setting"
                            .formatted(bytes, limits.maxBytes()));
        }
        return take(name, Files.readAllBytes(file), by, otherwise);
    }

    private TakenFile taken(String shown, byte[] content, Optional<String> by, String otherwise) {
        String hash = Sha256.of(content);
        try {
            if (returned.isKnown(hash)) {
                return TakenFile.known(shown);
            }
            var reader = new XliffReader(limits);
            var reception = new Reception(desk, drafts);
            var jobs = ReturnedPackage.isPackage(content)
                    ? new ReturnedPackage(limits)
                            .documents(content).stream()
                                    .flatMap(document -> reader.read(document).stream())
                                    .toList()
                    : reader.read(content);
            if (jobs.isEmpty()) {
                throw new NotXliff("has no document in it");
            }
            TakenFile taken = TakenFile.taken(
                    shown,
                    jobs.stream()
                            .map(job -> reception.take(job, translator(job, by, otherwise)))
                            .toList());
            if (taken.translated() + taken.suggested() > 0) {
                returned.remember(hash);
            }
            return taken;
        } catch (NotXliff e) {
            return TakenFile.refused(shown, String.valueOf(e.getMessage()));
        }
    }

    private static String translator(Returned job, Optional<String> by, String otherwise) {
        return Shown.of(by.or(job::translator).filter(name -> !name.isBlank()).orElse(otherwise));
    }
}
