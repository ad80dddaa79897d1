package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.memory.MemoryOfSentences.FRENCH;
import static press.broadside.memory.MemoryOfSentences.GERMAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import press.broadside.TestDatabases;

class ExportingTmxTest {
    enum Database {
        SQLITE,
        POSTGRES
    }

    private static final String RICH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header srclang="en" segtype="sentence" datatype="plaintext" adminlang="en"
              o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
            <tu segtype="paragraph" creationdate="20250102T030405Z" creationid="ada">
              <note>For the leaflet &amp; more</note><prop type="x-domain">ports</prop>
              <prop type="x-context-pre">Before {1}it{/1}.</prop>
              <tuv xml:lang="en"><seg>zeta <bpt i="1" x="1"/>bold<ept i="1"/> and <it pos="begin" x="2"/>half<ph x="3"/></seg></tuv>
              <tuv xml:lang="fr" changedate="20260102T030405Z" changeid="bo"><prop type="x-section">west</prop>
                <seg><ph x="3"/>zêta <it pos="begin" x="2"/><bpt i="9" x="1"/>gras<ept i="9"/></seg></tuv>
              <tuv xml:lang="de"><note>Nur hier</note><seg>Zeta &lt;&amp;&gt; {1} 😀&#13;</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>Alpha</seg></tuv><tuv xml:lang="pt-BR"><seg>Alfa</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>alpha</seg></tuv><tuv xml:lang="fr"><seg>alpha, dit-elle</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>Émile</seg></tuv><tuv xml:lang="fr"><seg>Émile, mon ami</seg></tuv></tu>
            </body></tmx>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void writes_the_same_bytes_in_both_databases_whatever_the_order_of_arrival(Database kind) throws IOException {
        var memory = fresh(kind);
        memory.memory.load(Files.writeString(folder.resolve("rich.tmx"), RICH));

        assertThat(exported(memory, Selection.ALL)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                  <header creationtool="Broadside" creationtoolversion="1" segtype="sentence" o-tmf="Broadside" adminlang="en" srclang="en" datatype="unknown"/>
                  <body>
                    <tu>
                      <tuv xml:lang="en"><seg>Alpha</seg></tuv>
                      <tuv xml:lang="pt-BR">
                        <prop type="x-origin">rich.tmx</prop>
                        <seg>Alfa</seg>
                      </tuv>
                    </tu>
                    <tu>
                      <tuv xml:lang="en"><seg>alpha</seg></tuv>
                      <tuv xml:lang="fr">
                        <prop type="x-origin">rich.tmx</prop>
                        <seg>alpha, dit-elle</seg>
                      </tuv>
                    </tu>
                    <tu segtype="paragraph">
                      <note>For the leaflet &amp; more</note>
                      <prop type="x-domain">ports</prop>
                      <prop type="x-context-pre">Before {1}it{/1}.</prop>
                      <tuv xml:lang="en"><seg>zeta <bpt i="1" x="1"/>bold<ept i="1"/> and <it pos="begin" x="2"/>half<ph x="3"/></seg></tuv>
                      <tuv xml:lang="de" creationdate="20250102T030405Z" creationid="ada">
                        <note>Nur hier</note>
                        <prop type="x-origin">rich.tmx</prop>
                        <seg>Zeta &lt;&amp;&gt; {1} 😀&#xd;</seg>
                      </tuv>
                      <tuv xml:lang="fr" creationdate="20250102T030405Z" creationid="ada" changedate="20260102T030405Z" changeid="bo">
                        <prop type="x-section">west</prop>
                        <prop type="x-origin">rich.tmx</prop>
                        <seg><ph x="3"/>zêta <it pos="begin" x="2"/><bpt i="1" x="1"/>gras<ept i="1"/></seg>
                      </tuv>
                    </tu>
                    <tu>
                      <tuv xml:lang="en"><seg>Émile</seg></tuv>
                      <tuv xml:lang="fr">
                        <prop type="x-origin">rich.tmx</prop>
                        <seg>Émile, mon ami</seg>
                      </tuv>
                    </tu>
                  </body>
                </tmx>
                """);
    }

    @Test
    void writes_only_what_is_asked_for() throws IOException {
        var memory = fresh(Database.SQLITE);
        memory.memory.load(Files.writeString(folder.resolve("rich.tmx"), RICH));
        memory.remembering(GERMAN, "Alpha | Alphatier");

        assertThat(exported(memory, new Selection(Set.of(GERMAN), Set.of("approved"))))
                .contains("<seg>Alphatier</seg>", "<prop type=\"x-origin\">approved</prop>", "changeid=\"ada\"")
                .doesNotContain("Zeta", "Alfa");
        assertThat(exported(memory, new Selection(Set.of(FRENCH), Set.of()))).doesNotContain("xml:lang=\"de\"");
        assertThat(exported(memory, new Selection(Set.of(), Set.of("none.tmx"))))
                .contains("<body>\n  </body>");
    }

    @Test
    void writes_what_the_document_type_of_tmx_allows() throws Exception {
        var memory = fresh(Database.SQLITE);
        memory.memory.load(Files.writeString(folder.resolve("rich.tmx"), RICH));
        String tmx = exported(memory, Selection.ALL);

        assertThat(violations(tmx)).isEmpty();
        assertThat(violations(tmx.replace("<ph x=\"3\"/>", "<g/>"))).isNotEmpty();
        assertThat(violations(tmx.replace(" i=\"1\"", ""))).isNotEmpty();
    }

    /** Against our own words for the part of TMX 1.4b's document type that an export uses. */
    private static List<String> violations(String tmx) throws Exception {
        var violations = new ArrayList<String>();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader(DOCUMENT_TYPE)));
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                violations.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                violations.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                violations.add(e.getMessage());
            }
        });
        builder.parse(new ByteArrayInputStream(tmx.getBytes(StandardCharsets.UTF_8)));
        return violations;
    }

    private static final String DOCUMENT_TYPE = """
            <!ELEMENT tmx (header, body)>
            <!ATTLIST tmx version CDATA #FIXED "1.4">
            <!ELEMENT header (note | prop)*>
            <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
                segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
                adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
            <!ELEMENT body (tu*)>
            <!ELEMENT tu ((note | prop)*, tuv+)>
            <!ATTLIST tu segtype (block | paragraph | sentence | phrase) #IMPLIED>
            <!ELEMENT tuv ((note | prop)*, seg)>
            <!ATTLIST tuv xml:lang CDATA #REQUIRED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED
                changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
            <!ELEMENT note (#PCDATA)>
            <!ELEMENT prop (#PCDATA)>
            <!ATTLIST prop type CDATA #REQUIRED>
            <!ELEMENT seg (#PCDATA | bpt | ept | it | ph)*>
            <!ELEMENT bpt EMPTY>
            <!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED>
            <!ELEMENT ept EMPTY>
            <!ATTLIST ept i CDATA #REQUIRED>
            <!ELEMENT it EMPTY>
            <!ATTLIST it pos (begin | end) #REQUIRED x CDATA #IMPLIED>
            <!ELEMENT ph EMPTY>
            <!ATTLIST ph x CDATA #IMPLIED>
            """;

    private MemoryOfSentences fresh(Database kind) {
        DataSource database = kind == Database.SQLITE ? TestDatabases.sqlite(folder) : TestDatabases.postgres();
        return MemoryOfSentences.on(database);
    }

    static String exported(MemoryOfSentences memory, Selection selection) {
        var bytes = new ByteArrayOutputStream();
        memory.housekeeping.export(selection, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
