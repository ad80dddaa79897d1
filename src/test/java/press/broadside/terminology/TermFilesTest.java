package press.broadside.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import press.broadside.TestDatabases;

/** Term bases in TBX and CSV, read and written. */
class TermFilesTest {
    /** The same concept in every format that is read. */
    private static final Map<String, String> STRIKES = Map.of(
            "three.tbx", """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
              <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
              <text><body><conceptEntry id="strike">
                <descrip type="subjectField">struggle</descrip>
                <descripGrp><descrip type="definition">People &amp; no work</descrip><admin type="source">us</admin></descripGrp>
                <note>of all</note>
                <langSec xml:lang="en"><termSec><term>strike</term><termNote type="partOfSpeech">noun</termNote>
                  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
                <langSec xml:lang="de">
                  <termSec><term>Streik</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
                  <termSec><term>Ausstand</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                    <admin type="customerSubset">germany</admin></termSec>
                  <termSec><term>Arbeitsniederlegung</term>
                    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
                  <termSec><term>Strike</term></termSec></langSec>
              </conceptEntry></body></text></tbx>
            """,
            "elements.tbx", """
            <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
              <tbxHeader/><text><body><conceptEntry id="strike">
                <min:subjectField>struggle</min:subjectField>
                <descripGrp><basic:definition>People <![CDATA[&]]> no <hi>work</hi></basic:definition>
                  <basic:source>us</basic:source></descripGrp>
                <note>of all</note>
                <langSec xml:lang="en"><termSec><term>strike</term><min:partOfSpeech>noun</min:partOfSpeech>
                  <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
                <langSec xml:lang="de">
                  <termSec><term>Streik</term><min:administrativeStatus>preferred</min:administrativeStatus></termSec>
                  <termSec><term>Ausstand</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
                    <min:customerSubset>germany</min:customerSubset></termSec>
                  <termSec><term>Arbeitsniederlegung</term>
                    <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
                  <termSec><term>Strike</term></termSec></langSec>
              </conceptEntry></body></text></tbx>
            """,
            "two.tbx", """
            <?xml version="1.0"?>
            <!DOCTYPE martif SYSTEM "http://localhost:1/TBXBasiccoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
              <termEntry id="strike"><descrip type="subjectField">struggle</descrip>
                <langSet xml:lang="en"><descripGrp><descrip type="definition">People &#38; no work</descrip>
                    <admin type="source">us</admin></descripGrp>
                  <ntig><termGrp><term>strike</term><termNote type="partOfSpeech">noun</termNote>
                  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet>
                <langSet xml:lang="de">
                  <tig><term>Streik</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
                  <tig><term>Ausstand</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                    <adminGrp><admin type="customerSubset">germany</admin></adminGrp></tig>
                  <tig><term>Arbeitsniederlegung</term>
                    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
                  <tig><term>Strike</term><termNote type="processStatus">unprocessed</termNote></tig></langSet>
                <note>of all</note></termEntry></body></text></martif>
            """,
            "table.csv", """
            \uFEFFConcept,note,en,de,de admitted @germany,de proposed,de forbidden,subject,definition,part of speech
            strike,of all,strike,Streik,Ausstand,Strike,Arbeitsniederlegung,struggle,"People & no
            work",Noun
            """);

    @TempDir
    private Path folder;

    private TermBase base;

    @BeforeEach
    void emptyBase() {
        base = TermBase.on(TestDatabases.sqlite(folder), folder);
    }

    @ParameterizedTest
    @CsvSource({"three.tbx, 1", "elements.tbx, 1", "two.tbx, 1", "table.csv, 0"})
    void the_same_concept_is_read_from_every_format(String name, int leftOut) throws IOException {
        ImportReport report =
                base.load(name, Objects.requireNonNull(STRIKES.get(name)).strip());

        assertThat(report.refused()).isEmpty();
        assertThat(report.leftOut()).isEqualTo(leftOut == 0 ? Map.of() : Map.of("source", leftOut));
        Concept concept = base.concepts().get(0);
        assertThat(List.of(concept.id(), concept.subject(), concept.definition(), concept.note()))
                .containsExactly("strike", "struggle", "People & no work", "of all");
        assertThat(concept.speech()).isEqualTo(Optional.of(PartOfSpeech.NOUN));
        assertThat(concept.terms().stream().map(TermFilesTest::written))
                .containsExactly(
                        "en preferred strike",
                        "de preferred Streik",
                        "de proposed Strike",
                        "de forbidden Arbeitsniederlegung",
                        "de admitted Ausstand germany");
    }

    private static String written(Term term) {
        return String.join(
                        " ",
                        term.locale().toLanguageTag(),
                        term.status().word(),
                        term.text(),
                        term.section().orElse(""))
                .strip();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again_as_the_same(TermsFormat format) throws IOException {
        base.load("odd.csv", """
                concept,subject,part of speech,definition,note,en,en admitted,mul,de,de,de @germany,zh-Hans,ar proposed @egypt
                a,x & y,properNoun,"With ""marks"", <tags> and
                a line",=1+1,Alliance,the <Alliance>,Oceanic,"Allianz, die",Bund,Verein,联盟,التحالف
                Z,,,,,"a ""b"" c",,,,,,,
                """);
        String written = base.exported(format);
        List<Concept> before = base.concepts();

        var other = TermBase.on(TestDatabases.sqlite(folder), folder);
        ImportReport report = other.load(format == TermsFormat.CSV ? "again.csv" : "again.tbx", written);

        assertThat(report.refused()).isEmpty();
        assertThat(report.leftOut()).isEmpty();
        assertThat(other.concepts()).isEqualTo(before);
        assertThat(other.exported(format)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(names = {"TBX", "TBX2"})
    void what_is_written_keeps_to_the_structure_of_tbx_basic(TermsFormat format) throws Exception {
        base.load("three.tbx", Objects.requireNonNull(STRIKES.get("three.tbx")));
        base.load("more.csv", "concept,en,mul\n7,U & I <b>,U & I <b>\n,\"no id\",\n");

        assertThat(faults(base.exported(format))).isEmpty();
        assertThat(faults(base.exported(format).replace("<note>", "<nota>").replace("</note>", "</nota>")))
                .isNotEmpty();
    }

    @Test
    void the_term_base_beside_the_program_is_as_it_would_be_written() throws Exception {
        Path own = Path.of("translations/terminology/broadside.tbx");

        assertThat(base.terminology.load(own).refused()).isEmpty();
        assertThat(base.exported(TermsFormat.TBX)).isEqualTo(Files.readString(own));
        assertThat(faults(Files.readString(own))).isEmpty();
    }

    private static String faults(String xml) throws Exception {
        var faults = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(faults));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        driver.loadSchema(ValidationDriver.uriOrFileInputSource(TermFilesTest.class
                .getResource("/fixtures/terminology/tbx-basic.rnc")
                .toString()));
        driver.validate(new InputSource(new StringReader(xml)));
        return faults.toString();
    }

    @Test
    void what_cannot_be_taken_in_is_told_with_its_line_and_the_rest_is() throws IOException {
        ImportReport report = base.load("some.csv", """
                concept,part of speech,en,de,x-bad_tag,fr
                one,nown,port,Hafen,,
                two,,,Kran,,
                one,,harbour,,,
                three,,quay,Kai,,,too much
                four,,ship,"Sch\u0001iff",,navire
                """.replace("x-bad_tag", "qq_a"));

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.refused())
                .satisfiesExactly(
                        why -> assertThat(why).startsWith("line 2: the part of speech 'nown' is unknown"),
                        why -> assertThat(why).isEqualTo("line 3: the concept two has no English term"),
                        why -> assertThat(why).isEqualTo("line 4: the concept one is in this file already"),
                        why -> assertThat(why).startsWith("line 5: the row has 7 cells, the header 6"),
                        why -> assertThat(why).startsWith("line 6: a term with a control character"));
        assertThat(base.exported(TermsFormat.CSV)).contains("four,,,,,ship,,navire");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.tbx | <tmx/>                                  | line 1: is not TBX: it begins with <tmx>
            a.tbx | <tbx><text>                             | line 1: is not well-formed XML
            a.tbx | no XML                                  | line 1: is not well-formed XML
            a.tbx | <!DOCTYPE tbx [<!ENTITY e SYSTEM "file:///etc/passwd">]><tbx><conceptEntry><note>&e;</note></conceptEntry></tbx> | uses the entity &e;
            a.csv | en;de                                   | there is no column 'en;de'
            a.csv | concept,en,de nice                      | there is no column 'de nice'
            a.csv | 'en,de#"port,Hafen'                     | line 2: a cell begins with a quotation mark that nothing closes
            a.csv | 'en,de#"port"s,Hafen'                   | line 2: text follows a closing quotation mark
            a.txt | port                                    | is neither .tbx nor .csv
            """)
    void what_is_no_term_base_is_refused_whole(String name, String content, String reason) throws IOException {
        Path file = base.file(name, content.replace('#', '\n'));

        assertThatThrownBy(() -> base.terminology.load(file))
                .isInstanceOf(TermsRefused.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(reason);
        assertThat(base.concepts()).isEmpty();
    }

    @Test
    void hostile_files_meet_a_limit_before_they_do_harm() throws IOException {
        var small = new TerminologySettings(
                folder, List.of(), org.springframework.util.unit.DataSize.ofKilobytes(100), 3, 2, 20, 30, 10);
        TermBase guarded = TermBase.on(TestDatabases.sqlite(folder), small);

        assertRefused(guarded, "deep.tbx", "<tbx>".repeat(50), "broadside.terminology.max-depth");
        assertRefused(guarded, "many.csv", "en\n" + "a\n".repeat(9), "broadside.terminology.max-concepts");
        assertRefused(guarded, "cell.csv", "en\n" + "a".repeat(99), "broadside.terminology.max-text");
        assertRefused(guarded, "bytes.csv", "en\n" + "a\n".repeat(99_999), "broadside.terminology.max-bytes");
        assertThat(guarded.load("long.csv", "en,en,en\na,b,c\n" + "d".repeat(25) + ",e\n")
                        .refused())
                .satisfiesExactly(
                        why -> assertThat(why).contains("broadside.terminology.max-terms"),
                        why -> assertThat(why).contains("broadside.terminology.max-term "));
        Path notUtf8 =
                Files.write(folder.resolve("latin.csv"), "en\nCaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> guarded.terminology.load(notUtf8)).hasMessageContaining("save it as UTF-8");
        Path badXml = Files.write(
                folder.resolve("latin.tbx"), "<tbx><p>Caf\u00e9</p></tbx>".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> guarded.terminology.load(badXml)).hasMessageContaining("save it as UTF-8");
    }

    private static void assertRefused(TermBase base, String name, String content, String setting) throws IOException {
        Path file = base.file(name, content);
        assertThatThrownBy(() -> base.terminology.load(file))
                .isInstanceOf(TermsRefused.class)
                .hasMessageContaining(setting);
    }
}
