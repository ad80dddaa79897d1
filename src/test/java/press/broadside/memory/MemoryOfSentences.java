package press.broadside.memory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.section.Sections;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** A memory over a real database, filled and asked in plain text. */
final class MemoryOfSentences {
    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    static final Locale FRENCH = Locale.FRENCH;
    static final Locale GERMAN = Locale.GERMAN;

    /** Sentences end in a full stop, a question mark or their kin; enough for tests. */
    static final SentenceSplitter SPLITTER =
            (text, locale) -> Arrays.stream(text.coded().split("(?<=[.?!؟])\\s+|(?<=[。])"))
                    .map(CodedText::new)
                    .toList();

    final JdbcMemoryStore store;
    final MemoryWriter writer;
    final Housekeeping housekeeping;
    final SourceIndex index;
    final TranslationMemory memory;

    private MemoryOfSentences(DataSource database, MemorySettings settings, SourceIndex index) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.store = new JdbcMemoryStore(new JdbcTemplate(database));
        this.writer = new MemoryWriter(new JdbcTemplate(database), transactions);
        this.housekeeping =
                new Housekeeping(new JdbcTemplate(database), transactions, writer, Clock.fixed(NOW, ZoneOffset.UTC));
        this.index = index;
        this.memory = new TranslationMemory(
                revision -> {
                    throw new NoSuchElementException(revision.toString());
                },
                new Sections(List.of()),
                store,
                writer,
                housekeeping,
                new IndexFeed(store, () -> index, Optional.empty()),
                SPLITTER,
                settings,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static MemoryOfSentences on(DataSource database) {
        return on(database, MemorySettings.standard());
    }

    static MemoryOfSentences on(DataSource database, MemorySettings settings) {
        return on(database, settings, new UnitIndex(settings.score(), SPLITTER));
    }

    static MemoryOfSentences on(DataSource database, MemorySettings settings, SourceIndex index) {
        return new MemoryOfSentences(database, settings, index);
    }

    static MemorySettings floor(int floor, Score score) {
        return new MemorySettings(floor, score, 10, Path.of("none"), List.of(), Penalties.standard());
    }

    /** Lines of {@code source | target}. */
    MemoryOfSentences remembering(Locale locale, String lines) {
        lines.lines()
                .map(line -> line.split("\\|"))
                .forEach(pair -> memory.remember(
                        List.of(bitext(pair[0].strip(), pair[1].strip(), locale, Optional.empty(), Optional.empty()))));
        return this;
    }

    /** Approved so many seconds after now. */
    static Bitext approved(String source, String target, Locale locale, long seconds) {
        return new Bitext(
                new CodedText(source),
                new CodedText(target),
                locale,
                Optional.empty(),
                Optional.empty(),
                false,
                new Bitext.Approval("", "ada", NOW.plusSeconds(seconds).toEpochMilli()));
    }

    static Bitext bitext(String source, String target, Locale locale, Optional<String> before, Optional<String> after) {
        return new Bitext(
                new CodedText(source),
                new CodedText(target),
                locale,
                before.map(CodedText::new),
                after.map(CodedText::new),
                false,
                new Bitext.Approval("", "ada", NOW.toEpochMilli()));
    }

    /** What is offered for a sentence that stands alone: {@code score target}, best first. */
    List<String> offers(String sentence, Locale locale) {
        return offers(List.of(List.of(sentence)), "u1.1", locale);
    }

    List<String> offers(List<List<String>> units, String id, Locale locale) {
        return memory.recall(document(units), List.of(locale)).get(locale).getOrDefault(id, List.of()).stream()
                .map(match -> match.score() + " " + match.target())
                .toList();
    }

    /** Units of sentences, named u1, u2, …; sentences u1.1, u1.2, … */
    static List<TextUnit> document(List<List<String>> units) {
        var document = new ArrayList<TextUnit>();
        for (List<String> sentences : units) {
            String id = "u" + (document.size() + 1);
            var segments = new ArrayList<Segment>();
            for (String sentence : sentences) {
                String gap = segments.size() + 1 < sentences.size() ? " " : "";
                segments.add(new Segment(id + "." + (segments.size() + 1), new CodedText(sentence), gap));
            }
            document.add(new TextUnit(id, "p", segments));
        }
        return document;
    }
}
