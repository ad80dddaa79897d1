package press.broadside.memory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.language.Languages;
import press.broadside.memory.index.SimilarSources;

/** Fills a {@link FileMemory}. Pairs of one source that stand together are cheaper than scattered ones. */
final class FileMemoryReading {
    private static final int NOT_WANTED = -1;
    private static final int BUFFER = 1 << 16;
    private static final int BEGINNING = 8;

    private final List<String> languages;
    private final SimilarSources index;
    private final FileSources sources = new FileSources();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<String> passedOver = new ArrayList<>();
    private long pairs;
    private long targets;

    /** The source that the last pair was of: its number, and the index's. */
    private int last = -1;

    private int indexed;

    FileMemoryReading(List<Locale> languages, Score score) {
        this.languages =
                languages.stream().map(Locale::toLanguageTag).distinct().toList();
        this.index = score == Score.CHARACTERS ? SimilarSources.byCharacters() : SimilarSources.byWords();
        index.gather();
    }

    void read(Path file) throws IOException {
        if (isTmx(file)) {
            readTmx(file);
        } else {
            PairTable.read(file, (source, language, target) -> add(source, label(language.toString()), target));
        }
    }

    private static boolean isTmx(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".tmx")) {
            return true;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            var beginning = new String(bytes.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return beginning.replace("\uFEFF", "").startsWith("<?xml") || beginning.startsWith("<tmx");
        }
    }

    private void readTmx(Path file) throws IOException {
        var tags = new HashMap<String, Optional<Locale>>();
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            ReadAhead.<TmxUnit>each(
                    units -> TmxReader.read(file, bytes, units),
                    unit -> unit.unit(tags, why -> passedOver.add(file + ", " + why))
                            .ifPresent(this::add));
        }
    }

    private void add(NewUnit unit) {
        Utf8 source = Utf8.of(unit.source().plain());
        unit.targets()
                .forEach((locale, target) -> add(
                        source,
                        label(locale.toLanguageTag()),
                        Utf8.of(target.text().plain())));
    }

    private int label(String tag) {
        Integer known = labels.get(tag);
        if (known == null) {
            known = languages.indexOf(Languages.parse(tag).toLanguageTag());
            labels.put(tag, known);
        }
        return known;
    }

    private void add(Utf8 source, int label, Utf8 target) {
        pairs++;
        if (label == NOT_WANTED) {
            return;
        }
        targets++;
        if (last < 0 || !sources.is(last, source)) {
            settle();
            var labelled = new BitSet();
            labelled.set(label);
            indexed = index.put(Wording.folded(source.toString()), labelled);
            last = sources.number(source, indexed);
        }
        sources.add(last, label, target);
    }

    /** The index learns all the languages of a source once its pairs are past. */
    private void settle() {
        if (last >= 0) {
            index.label(indexed, sources.labelsOf(indexed));
        }
    }

    FileMemory memory() {
        settle();
        index.settle();
        var size = new FileMemory.Size(
                pairs, targets, sources.count(), index.stats().bytes() + sources.bytes());
        return new FileMemory(languages, index, sources, size, passedOver);
    }
}
