package press.broadside.memory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.tm.pensieve.common.Metadata;
import net.sf.okapi.tm.pensieve.common.TranslationUnit;
import net.sf.okapi.tm.pensieve.common.TranslationUnitVariant;
import net.sf.okapi.tm.pensieve.seeker.ITmSeeker;
import net.sf.okapi.tm.pensieve.seeker.TmSeekerFactory;
import net.sf.okapi.tm.pensieve.writer.ITmWriter;
import net.sf.okapi.tm.pensieve.writer.TmWriterFactory;

/** Okapi's translation memory. It holds pairs of two languages, so each language is another look-up in a memory like this. */
final class Pensieve implements Contender {
    private static final int MOST_HITS = 100;
    private static final LocaleId ENGLISH = LocaleId.ENGLISH;
    private static final LocaleId OTHER = LocaleId.fromString("xx");

    private final int floor;
    private final Path folder;
    private final TextFragment target = new TextFragment("x");
    private ITmSeeker seeker;

    Pensieve(int floor) throws IOException {
        this.floor = floor;
        this.folder = Files.createTempDirectory("broadside-bench-pensieve");
        TmWriterFactory.createFileBasedTmWriter(folder.toString(), true).close();
        this.seeker = TmSeekerFactory.createFileBasedTmSeeker(folder.toString());
    }

    @Override
    public String settings() {
        return "Okapi Pensieve 1.47.0, fuzzy search, its own score at the floor, first 100 hits; once for each language";
    }

    @Override
    public void load(Path pairs) throws IOException {
        ITmWriter writer = TmWriterFactory.createFileBasedTmWriter(folder.toString(), true);
        for (String source : new Memory(pairs.getParent()).sources()) {
            writer.indexTranslationUnit(new TranslationUnit(
                    new TranslationUnitVariant(ENGLISH, new TextFragment(source)),
                    new TranslationUnitVariant(OTHER, target)));
        }
        writer.close();
        seeker.close();
        seeker = TmSeekerFactory.createFileBasedTmSeeker(folder.toString());
    }

    @Override
    public long bytes() {
        return Folders.bytes(folder);
    }

    @Override
    public int looksFor(int languages) {
        return languages;
    }

    @Override
    public List<String> best(String query) {
        return all(query);
    }

    @Override
    public List<String> all(String query) {
        return seeker.searchFuzzy(new TextFragment(query), floor, MOST_HITS, new Metadata()).stream()
                .map(hit -> hit.getTu().getSource().getContent().getText())
                .toList();
    }

    @Override
    public void close() throws IOException {
        seeker.close();
        Folders.delete(folder);
    }
}
