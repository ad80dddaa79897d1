package press.broadside.terminology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** A term base over a real database, filled with files and asked in plain text. */
final class TermBase {
    static final Locale CANADIAN = Locale.forLanguageTag("fr-CA");

    final Terminology terminology;
    private final Path folder;

    private TermBase(DataSource database, TerminologySettings settings) {
        var store = new JdbcTermStore(
                new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
        var canada = new Section(
                "canada",
                Map.of(CANADIAN, "Canada"),
                List.of(CANADIAN),
                ZoneId.of("America/Toronto"),
                Approval.CONTEXT,
                List.of());
        this.folder = settings.folder();
        this.terminology = new Terminology(new Sections(List.of(canada)), store, settings, Clock.systemUTC());
    }

    static TermBase on(DataSource database, Path folder) {
        return new TermBase(database, TerminologySettings.of(folder));
    }

    static TermBase on(DataSource database, TerminologySettings settings) {
        return new TermBase(database, settings);
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    ImportReport load(String name, String content) throws IOException {
        return terminology.load(file(name, content));
    }

    /** A table with the columns {@code concept,part of speech,en}. */
    TermBase naming(String rows) throws IOException {
        load("named.csv", "concept,part of speech,en\n" + rows);
        return this;
    }

    /** What a sentence names: {@code dock workers=dock-worker}. */
    List<String> named(String sentence) {
        return terms(sentence, Locale.GERMAN).of("u1.1").stream()
                .map(found -> found.text() + "=" + found.concept().id())
                .toList();
    }

    List<String> glossed(String sentence, Locale locale) {
        return terms(sentence, locale).glosses("u1.1", locale).stream()
                .map(Gloss::sentence)
                .toList();
    }

    /** What a translation makes of the terms otherwise than decided: {@code missing Streik}. */
    List<String> findings(String sentence, Locale locale, String target) {
        return terms(sentence, locale).check("u1.1", locale, new CodedText(target)).stream()
                .map(finding -> finding.kind().name().toLowerCase(Locale.ROOT) + " " + finding.term())
                .toList();
    }

    private Terms terms(String sentence, Locale locale) {
        var segment = new Segment("u1.1", new CodedText(sentence), "");
        return terminology.of(List.of(new TextUnit("u1", "p", List.of(segment))), List.of(locale));
    }

    String exported(TermsFormat format) {
        var out = new ByteArrayOutputStream();
        terminology.export(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    List<Concept> concepts() {
        var all = new java.util.ArrayList<Concept>();
        terminology.concepts().forEach(all::add);
        return all;
    }
}
