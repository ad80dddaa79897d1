package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.broadside.memory.MemoryOfSentences.FRENCH;
import static press.broadside.memory.MemoryOfSentences.GERMAN;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;
import press.broadside.text.CodedText;

class LoadingTmxTest {
    private static final Locale BRAZILIAN = Locale.forLanguageTag("pt-BR");

    @TempDir
    Path folder;

    private MemoryOfSentences memory;

    @BeforeEach
    void emptyMemory() {
        memory = MemoryOfSentences.on(TestDatabases.sqlite(folder));
    }

    @Test
    void reads_many_languages_of_one_unit() throws IOException {
        var report = memory.memory.load(tmx("two.tmx", """
                <tu><tuv xml:lang="en"><seg>Rock &amp; roll &#x2014; <![CDATA[<now>]]></seg></tuv>
                    <tuv xml:lang="fr"><seg>Le rock</seg></tuv>
                    <tuv lang="pt_BR"><seg>Rock brasileiro</seg></tuv></tu>
                """));

        assertThat(report).isEqualTo(new ImportReport("two.tmx", false, 1, 2, 0, 0, Remarks.NONE, Remarks.NONE));
        assertThat(memory.offers("Rock & roll — <now>", FRENCH)).containsExactly("100 Le rock");
        assertThat(memory.offers("Rock & roll — <now>", BRAZILIAN)).containsExactly("100 Rock brasileiro");
    }

    @Test
    void reads_inline_codes_in_every_order() throws IOException {
        memory.memory.load(tmx("codes.tmx", """
                <tu><tuv xml:lang="en"><seg>A <bpt i="1" x="1">&lt;b><sub>no text</sub></bpt>bold<ept i="1">&lt;/b></ept> <hi x="2">word</hi><ph x="3"/><ut>?</ut></seg></tuv>
                    <tuv xml:lang="fr"><seg><hi x="2">Mot</hi><ut>?</ut> en <bpt i="9" x="1"/>gras<ept i="9"/><ph x="3"/></seg></tuv></tu>
                """));

        assertThat(memory.offers("A {1}bold{/1} {2}word{/2}{3/}{4/}", FRENCH))
                .containsExactly("100 {2}Mot{/2}{4/} en {1}gras{/1}{3/}");
    }

    @Test
    void takes_a_look_alike_of_a_code_for_text() throws IOException {
        memory.memory.load(tmx("braces.tmx", pair("Type {1} here", "Tapez {1} ici")));

        assertThat(memory.offers("Type \\{1} here", FRENCH)).containsExactly("100 Tapez \\{1} ici");
    }

    @Test
    void reads_context_and_whole_units() throws IOException {
        memory.memory.load(tmx("context.tmx", """
                <tu segtype="paragraph"><tuv xml:lang="en"><seg>We won. We go on.</seg></tuv>
                    <tuv xml:lang="fr"><seg>On a gagné. On continue.</seg></tuv>
                    <tuv xml:lang="de"><seg>Wir haben gewonnen und machen weiter.</seg></tuv></tu>
                <tu><prop type="x-context-pre">Before.</prop><prop type="x-context-post">After {1}it{/1}.</prop>
                    <tuv xml:lang="en"><seg>Now.</seg></tuv><tuv xml:lang="fr"><seg>Maintenant.</seg></tuv></tu>
                """));

        var won = List.of(List.of("We won.", "We go on."));
        assertThat(memory.offers(won, "u1", FRENCH)).containsExactly("100 On a gagné. On continue.");
        assertThat(memory.offers(won, "u1", GERMAN)).containsExactly("100 Wir haben gewonnen und machen weiter.");
        assertThat(memory.offers(won, "u1.2", FRENCH)).containsExactly("100 On continue.");
        assertThat(memory.offers(won, "u1.2", GERMAN))
                .as("does not split alike")
                .isEmpty();
        assertThat(memory.offers(List.of(List.of("We go on!")), "u1.1", FRENCH)).containsExactly("88 On continue.");
        assertThat(memory.offers(
                        List.of(List.of("Before."), List.of("Now."), List.of("After {7}it{/7}.")), "u2.1", FRENCH))
                .containsExactly("102 Maintenant.");
    }

    @Test
    void reads_utf_16_and_any_english_source() throws IOException {
        String unit = """
                <tu srclang="en-US"><tuv xml:lang="de"><seg>Farbe</seg></tuv><tuv xml:lang="en-GB"><seg>Colour</seg></tuv>
                    <tuv xml:lang="en-US"><seg>Color</seg></tuv></tu>
                <tu srclang="*all*"><tuv xml:lang="de"><seg>Mitte</seg></tuv><tuv xml:lang="en-GB"><seg>Centre</seg></tuv></tu>
                """;
        memory.memory.load(tmx("wide.tmx", unit, StandardCharsets.UTF_16, "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"));

        assertThat(memory.offers("Color", GERMAN)).containsExactly("100 Farbe");
        assertThat(memory.offers("Colour", GERMAN)).doesNotContain("100 Farbe");
        assertThat(memory.offers("Centre", GERMAN)).containsExactly("100 Mitte");
    }

    @Test
    void says_what_it_refuses_and_where() throws IOException {
        var report = memory.memory.load(tmx("odd.tmx", """
                <tu srclang="fr"><tuv xml:lang="fr"><seg>Un</seg></tuv><tuv xml:lang="en"><seg>One</seg></tuv></tu>
                <tu><tuv xml:lang="fr"><seg>Deux</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Three</seg></tuv><tuv xml:lang="fr"><seg> </seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Four</seg></tuv><tuv xml:lang="!"><seg>?</seg></tuv><tuv xml:lang="fr"><seg>Quatre</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Five</seg></tuv><tuv xml:lang="fr"><seg><g>Cinq</g></seg></tuv></tu>
                """));

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused().first())
                .containsExactly(
                        "line 4: its source language is 'fr', the memory's is English",
                        "line 5: has no English text",
                        "line 6: the text in fr is empty",
                        "line 6: has no translation",
                        "line 7: '!' is not a language tag",
                        "line 8: <g> is no inline element of TMX",
                        "line 8: has no translation");
    }

    @Test
    void reads_the_same_bytes_once() throws IOException {
        Path file = tmx("once.tmx", pair("Yes", "Oui"));
        memory.memory.load(file);

        assertThat(memory.memory.load(Files.copy(file, folder.resolve("copy.tmx"))))
                .isEqualTo(ImportReport.unchanged("copy.tmx"));
    }

    @Test
    void keeps_what_people_approved_and_reports_the_file_that_says_otherwise() throws IOException {
        memory.memory.load(tmx("house.tmx", pair("Yes", "Oui")));
        memory.remembering(FRENCH, "Yes | Si");

        var report = memory.memory.load(tmx("house.tmx", pair("Yes", "Oui") + pair("No", "Non")));

        assertThat(report.conflicts().first()).containsExactly("line 4, fr: 'Yes' is 'Si' in the memory, not 'Oui'");
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Si");
        assertThat(memory.offers("No", FRENCH)).containsExactly("100 Non");
    }

    @Test
    void follows_an_edited_file_but_never_back_to_what_it_said_before() throws IOException {
        memory.memory.load(tmx("house.tmx", pair("Yes", "Oui")));
        memory.memory.load(tmx("house.tmx", pair("Yes", "Mais oui")));
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Mais oui");

        var report = memory.memory.load(tmx("house.tmx", pair("Yes", "Oui") + "<!-- again -->"));

        assertThat(report.conflicts().first()).hasSize(1);
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Mais oui");
    }

    @Test
    void lets_the_younger_date_win_between_files() throws IOException {
        memory.memory.load(tmx("b.tmx", dated("20260102T000000Z", "Oui")));

        assertThat(memory.memory
                        .load(tmx("a.tmx", dated("20250101T000000Z", "Vieux")))
                        .conflicts()
                        .first())
                .hasSize(1);
        assertThat(memory.memory
                        .load(tmx("c.tmx", dated("20260103T000000Z", "Jeune")))
                        .conflicts()
                        .first())
                .isEmpty();
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Jeune");
    }

    @Test
    void leaves_nothing_behind_of_a_broken_file() throws IOException {
        Path broken = tmx("broken.tmx", pair("Yes", "Oui") + "<tu><tuv>");

        assertThatThrownBy(() -> memory.memory.load(broken))
                .isInstanceOf(TmxRefused.class)
                .hasMessageContaining("broken.tmx, line 5: is not well-formed XML");
        assertThat(memory.offers("Yes", FRENCH)).isEmpty();
        assertThat(memory.memory.loadFolder(folder))
                .singleElement()
                .satisfies(report -> assertThat(report.refused().first())
                        .singleElement()
                        .asString()
                        .contains("line 5"));
    }

    @Test
    void fetches_nothing_and_expands_nothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path outside = tmx(
                "outside.tmx",
                pair("Yes", "&s;"),
                StandardCharsets.UTF_8,
                "<!DOCTYPE tmx [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>");
        Path bomb = tmx(
                "bomb.tmx",
                pair("Yes", "&b;"),
                StandardCharsets.UTF_8,
                "<!DOCTYPE tmx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>");
        Path declared = tmx(
                "declared.tmx",
                pair("Yes", "Oui"),
                StandardCharsets.UTF_8,
                "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:1/tmx14.dtd\">");

        assertThatThrownBy(() -> memory.memory.load(outside))
                .isInstanceOf(TmxRefused.class)
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> memory.memory.load(bomb))
                .isInstanceOf(TmxRefused.class)
                .hasMessageContaining("line 4");
        assertThat(memory.memory.load(declared).added()).isEqualTo(1);
    }

    @Test
    void refuses_what_is_not_tmx() throws IOException {
        Path html = Files.writeString(folder.resolve("page.tmx"), "<html/>");

        assertThatThrownBy(() -> memory.memory.load(html)).hasMessageContaining("is not TMX: it begins with <html>");
        assertThatThrownBy(() -> memory.memory.load(folder.resolve("none.tmx"))).hasMessageContaining("no such file");
        assertThat(memory.memory.loadFolder(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void takes_thousands_of_units_in_several_transactions() throws IOException {
        var units = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            units.append(pair("Sentence number " + Integer.toString(i, 36), "Phrase " + i));
        }

        assertThat(memory.memory.load(tmx("big.tmx", units.toString())).added()).isEqualTo(2_500);
        assertThat(memory.offers("Sentence number 1xf", FRENCH)).containsExactly("100 Phrase 2499");
    }

    @Test
    void goes_on_where_a_killed_import_stopped() throws IOException {
        var unit = new NewUnit(
                new CodedText("Yes"),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Map.of(FRENCH, new NewUnit.Target(new CodedText("Oui"), Attribution.UNKNOWN, List.of())),
                "line 3");
        memory.writer.write(List.of(unit), new Origin("house.tmx", "hash"), 1);

        var report = memory.memory.load(tmx("house.tmx", pair("Yes", "Oui") + pair("No", "Non")));

        assertThat(report.known()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
    }

    private static String pair(String source, String target) {
        return "<tu><tuv xml:lang=\"en\"><seg>%s</seg></tuv><tuv xml:lang=\"fr\"><seg>%s</seg></tuv></tu>%n"
                .formatted(source, target);
    }

    private static String dated(String date, String target) {
        return pair("Yes", target).replaceFirst("<tu>", "<tu changedate=\"" + date + "\">");
    }

    private Path tmx(String name, String units) throws IOException {
        return tmx(name, units, StandardCharsets.UTF_8, "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
    }

    private Path tmx(String name, String units, Charset charset, String doctype) throws IOException {
        String tmx = """
                <?xml version="1.0" encoding="%s"?>%s
                <tmx version="1.4"><header srclang="en" segtype="sentence" datatype="plaintext" adminlang="en"
                  o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
                %s</body></tmx>
                """.formatted(charset.name(), doctype, units);
        return Files.writeString(folder.resolve(name), tmx, charset);
    }
}
