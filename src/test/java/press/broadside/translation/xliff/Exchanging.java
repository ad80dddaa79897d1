package press.broadside.translation.xliff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.extraction.Extract;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Statements;
import press.broadside.memory.Match;
import press.broadside.section.Sections;
import press.broadside.terminology.Concept;
import press.broadside.terminology.Occurrence;
import press.broadside.terminology.Status;
import press.broadside.terminology.Term;
import press.broadside.terminology.Terms;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.TestDesk;
import press.broadside.translation.TranslatedLine;

/** A statement on the desk, and the exchange beside it. */
final class Exchanging {
    static final Locale ARABIC = Locale.forLanguageTag("ar");
    static final String STATEMENT = "ports-3f2a1c";
    static final DraftKey FIRST = new DraftKey(new RevisionKey(STATEMENT, 1), Locale.GERMAN);

    private final TestDesk desk;
    private final Map<String, List<Match>> matches = new HashMap<>();
    private final Map<String, List<Occurrence>> named = new HashMap<>();
    private final Map<RevisionKey, Extract> extracts = new LinkedHashMap<>();
    private final DataSource source;

    Exchanging(DataSource source) {
        this.source = source;
        this.desk = new TestDesk(source, Locale.GERMAN, ARABIC);
    }

    /** A statement as most tests want it: a heading, a paragraph of two sentences with codes, one of one sentence. */
    static Exchanging ofPorts(DataSource source) {
        var exchanging = new Exchanging(source);
        exchanging.open(
                1,
                unit("u1", "h1", "No port stands alone"),
                unit("u2", "p", "Read {1}the report{/1} of 12 May.{2/}", "It says {3}what we said{/3}."),
                unit("u3", "p", "The rate stays."));
        return exchanging;
    }

    static TextUnit unit(String id, String role, String... sentences) {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < sentences.length; i++) {
            String gap = i + 1 < sentences.length ? " " : "";
            segments.add(new Segment(id + "." + (i + 1), new CodedText(sentences[i]), gap));
        }
        return new TextUnit(id, role, segments);
    }

    void open(int revision, TextUnit... units) {
        open(revision, Map.of(), units);
    }

    void open(int revision, Map<Locale, Map<String, List<Match>>> known, TextUnit... units) {
        var extract = new Extract(new RevisionKey(STATEMENT, revision), List.of(units), Map.of("title", "u1"));
        extracts.put(extract.revision(), extract);
        desk.open(extract, known);
    }

    void remembers(String id, int score, String text, String target) {
        matches.computeIfAbsent(id, any -> new ArrayList<>())
                .add(new Match(new CodedText(text), new CodedText(target), score, "news.tmx"));
    }

    /** A segment has a word that is a term, with these terms for it in German. */
    void names(String segment, String word, Term... german) {
        var terms = new ArrayList<>(List.of(german));
        terms.add(new Term(Locale.ENGLISH, word, Status.PREFERRED, Optional.empty()));
        var concept = new Concept(word, "", "What a " + word + " is.", "", Optional.empty(), terms);
        named.put(segment, List.of(new Occurrence(word, 0, word.length(), concept)));
    }

    Exchange exchange() {
        return exchange(XliffLimits.DEFAULTS);
    }

    Exchange exchange(XliffLimits limits) {
        return new Exchange(
                desk.desk(),
                desk.drafts(),
                statements(),
                (units, languages) -> Map.of(languages.get(0), matches),
                (units, languages) -> new Terms(named, new Sections(List.of())),
                new ReturnedFiles(JdbcClient.create(source), Clock.systemUTC()),
                limits);
    }

    private Statements statements() {
        return new Statements() {
            @Override
            public Revision revision(RevisionKey key) {
                if (!extracts.containsKey(key)) {
                    throw new NoSuchElementException(key.toString());
                }
                var fields = new Fields(
                        "Ports", List.of(), List.of(), Optional.empty(), Kind.STATEMENT, List.of(), Optional.empty());
                return new Revision(
                        key,
                        "ports",
                        "ports.html",
                        fields,
                        Document.of(Format.HTML, "<p>"),
                        Map.of(),
                        "ab".repeat(32),
                        Instant.EPOCH);
            }

            @Override
            public List<RevisionKey> newest() {
                return List.copyOf(extracts.keySet());
            }
        };
    }

    String exported(DraftKey draft, XliffVersion version) {
        var out = new ByteArrayOutputStream();
        exchange().export(draft, version, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    byte[] omegat(DraftKey draft) {
        var out = new ByteArrayOutputStream();
        exchange().exportOmegat(draft, out);
        return out.toByteArray();
    }

    TakenFile take(String xliff) {
        return take(xliff.getBytes(StandardCharsets.UTF_8));
    }

    TakenFile take(byte[] content) {
        return exchange().take("ports.de.xlf", content, Optional.of("omar"), "nobody");
    }

    void translates(String person, String segment, String text, String target) {
        desk.desk()
                .translate(
                        FIRST,
                        List.of(new TranslatedLine(segment, new CodedText(text), new CodedText(target))),
                        person);
    }

    void approve(DraftKey draft) {
        desk.desk().approve(draft, "mona");
    }

    Draft draft(DraftKey key) {
        return desk.drafts().draft(key);
    }

    /** Each segment's state and target: {@code translated: Die Rate bleibt.} */
    List<String> standing(DraftKey key) {
        return draft(key).inOrder().stream()
                .map(t -> t.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                        + t.target().map(text -> ": " + text.coded()).orElse(""))
                .toList();
    }

    List<String> suggested(DraftKey key) {
        return desk.desk().suggestions(key).values().stream()
                .flatMap(List::stream)
                .map(s -> s.segment() + ": " + s.target().coded())
                .toList();
    }
}
