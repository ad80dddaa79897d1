package press.broadside.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.translation.xliff.Exchanging.FIRST;
import static press.broadside.translation.xliff.Exchanging.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;
import press.broadside.memory.Match;
import press.broadside.terminology.Status;
import press.broadside.terminology.Term;
import press.broadside.text.CodedText;

/** Another reader of the same standards finds in our files what we meant. */
class OkapiReadsOurFilesTest {
    @TempDir
    private Path folder;

    private Exchanging ports;

    @BeforeEach
    void open() {
        ports = new Exchanging(TestDatabases.sqlite(folder));
        var exact = new Match(new CodedText("It stays."), new CodedText("Er bleibt."), 100, "news.tmx");
        var fuzzy = new Match(new CodedText("It is big."), new CodedText("Er ist groß."), 80, "news.tmx");
        ports.open(
                1,
                Map.of(Locale.GERMAN, Map.of("u3.1", List.of(exact), "u3.2", List.of(fuzzy))),
                unit("u1", "h1", "No port {1}stands{/1} alone\u0007"),
                unit("u2", "p", "Read {1}the {2}report{/1} now{/2}.{3/}", "It {4}says.", "We{/4} did."),
                unit("u3", "td", "It stays.", "It is small.", "It was ours."));
        ports.translates("lea", "u3.3", "It was ours.", "Es war unser.");
        ports.remembers("u1.1", 85, "No port stands", "Kein Hafen");
        ports.remembers("u1.1", 72, "No {1}port{/1}", "Kein {1}Hafen{/1}");
        ports.remembers("u3.2", 80, "It is big.", "Er ist groß.");
        ports.names(
                "u2.1",
                "report",
                new Term(Locale.GERMAN, "Bericht", Status.PREFERRED, Optional.empty()),
                new Term(Locale.GERMAN, "Report", Status.FORBIDDEN, Optional.empty()));
    }

    @Test
    void a_file_of_version_2_1_is_valid_with_all_its_modules() {
        XLIFFReader.validate(ports.exported(FIRST, XliffVersion.V2_1), null);
    }

    @Test
    void states_codes_and_matches_of_version_2_1_are_found() {
        Map<String, Unit> units = units(ports.exported(FIRST, XliffVersion.V2_1));

        assertThat(units.keySet()).containsExactlyInAnyOrder("u1", "u2", "u3");
        assertThat(units.get("u3").getSegments())
                .extracting(segment -> segment.getState() + " " + segment.getSubState())
                .containsExactly("final null", "initial bs:memory", "translated null");
        assertThat(units.get("u1").getMatches())
                .extracting(match ->
                        match.getMatchQuality() + " " + match.getTarget().getPlainText())
                .containsExactly("85.0 Kein Hafen", "72.0 Kein Hafen");
        assertThat(units.get("u1").getSegment(0).getSource().getTags().size()).isEqualTo(2);
        assertThat(units.get("u2").getSegment(0).getSource().getTags().size())
                .as("codes of a whole unit, which Okapi keeps together")
                .isEqualTo(7);
        assertThat(units.get("u1").getSegment(0).getSource().getPlainText()).endsWith("alone\u0007");
    }

    @Test
    void segments_states_codes_and_matches_of_version_1_2_are_found() {
        List<ITextUnit> units = textUnits(ports.exported(FIRST, XliffVersion.V1_2));

        assertThat(units)
                .extracting(ITextUnit::getId)
                .containsExactly("u1.1", "u2.1", "u2.2", "u2.3", "u3.1", "u3.2", "u3.3");
        ITextUnit heading = units.get(0);
        assertThat(heading.getTarget(LocaleId.GERMAN).getFirstContent().getCodes())
                .hasSize(3);
        assertThat(heading.getTarget(LocaleId.GERMAN).getFirstSegment().getAnnotation(AltTranslationsAnnotation.class))
                .isNull();
        assertThat(heading.getTarget(LocaleId.GERMAN).getAnnotation(AltTranslationsAnnotation.class))
                .extracting(match -> match.getTarget().getFirstContent().getText())
                .containsExactly("Kein Hafen", "Kein Hafen");
        assertThat(units.get(4).getTargetProperty(LocaleId.GERMAN, "approved").getValue())
                .isEqualTo("yes");
        assertThat(units.get(5).getTargetProperty(LocaleId.GERMAN, "state").getValue())
                .isEqualTo("needs-review-translation");
        assertThat(units.get(6).getTarget(LocaleId.GERMAN)).hasToString("Es war unser.");
    }

    private static Map<String, Unit> units(String xliff) {
        var units = new java.util.LinkedHashMap<String, Unit>();
        try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(xliff);
            while (reader.hasNext()) {
                var event = reader.next();
                if (event.isUnit()) {
                    units.put(event.getUnit().getId(), event.getUnit());
                }
            }
        }
        return units;
    }

    private static List<ITextUnit> textUnits(String xliff) {
        var units = new ArrayList<ITextUnit>();
        try (IFilter filter = new XLIFFFilter();
                var document = new RawDocument(xliff, LocaleId.ENGLISH, LocaleId.GERMAN)) {
            filter.open(document);
            while (filter.hasNext()) {
                var event = filter.next();
                if (event.isTextUnit()) {
                    units.add(event.getTextUnit());
                }
            }
        }
        return units;
    }
}
