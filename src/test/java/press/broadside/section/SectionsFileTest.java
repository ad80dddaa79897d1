package press.broadside.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.yaml.YamlRejected;

class SectionsFileTest {
    private static final String GERMANY = """
            sections:
              - id: germany
                name: { de: "Deutsche Sektion" }
                locales: [de]
                zone: Europe/Berlin
                channels:
                  - id: archive
                    type: file
                    path: outbox/germany
                    carries: document
            """;

    @TempDir
    Path folder;

    @Test
    void a_section_is_read_with_its_channels_and_the_cautious_policy() throws IOException {
        Sections sections = read(GERMANY);

        Section germany = sections.all().get(0);
        assertThat(germany.id()).isEqualTo("germany");
        assertThat(germany.name()).containsEntry(Locale.GERMAN, "Deutsche Sektion");
        assertThat(germany.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(germany.approve()).isEqualTo(Approval.CONTEXT);
        Channel archive = germany.channels().get(0);
        assertThat(archive.type()).isEqualTo("file");
        assertThat(archive.settings()).containsOnlyKeys("path", "carries").containsEntry("path", "outbox/germany");
        assertThat(archive.place()).endsWith("sections.yaml, line 7");
    }

    @Test
    void a_section_may_accept_the_translations_of_other_languages() throws IOException {
        Sections sections = read(GERMANY.replace("zone:", "accepts: { de: [de-CH, lb] }\n    zone:"));

        assertThat(sections.match().chain(Locale.GERMAN))
                .extracting(Locale::toLanguageTag)
                .containsExactly("de", "de-CH", "lb");
        assertThat(read(GERMANY).match().chain(Locale.GERMAN)).containsExactly(Locale.GERMAN);
    }

    @Test
    void languages_are_accepted_for_a_locale_of_the_section_only() {
        assertThatThrownBy(() -> read(GERMANY.replace("zone:", "accepts: { fr: [de] }\n    zone:")))
                .hasMessageContaining("line 5: section 'germany' accepts languages for 'fr'");
    }

    @Test
    void norwegian_is_a_language_not_a_boolean() throws IOException {
        assertThat(read(GERMANY.replace("de:", "no:").replace("[de]", "[no]")).locales())
                .containsExactly(press.broadside.language.Languages.parse("no"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        zone: Europe/Berlin  | zones: Europe/Berlin   | line 5: unknown key 'zones'
        zone: Europe/Berlin  | zone: Europe/Bärlin    | line 5: 'Europe/Bärlin' is not a time zone
        zone: Europe/Berlin  | approve: context       | line 2: key 'zone' is missing
        zone: Europe/Berlin  | zone: [Europe/Berlin]  | line 5: 'zone' is one value
        id: germany          | id: Germany            | line 2: 'Germany' cannot name a section
        locales: [de]        | locales: [d]           | line 4: 'd' is not a language tag
        locales: [de]        | locales: [de, de]      | line 4: section 'germany' lists locale 'de' twice
        locales: [de]        | locales: [de, fr]      | line 3: section 'germany' has no name for its locale 'fr'
        locales: [de]        | locales: de            | line 4: 'locales' is a list
        locales: [de]        | locales: []            | line 2: section 'germany' publishes no locale
        de: "Deutsche        | fr: "Deutsche          | line 3: section 'germany' has a name for 'fr'
        id: archive          | carries: all           | line 10: key 'carries' is there twice
        id: archive          | name: x                | line 7: key 'id' is missing
        type: file           | kind: file             | line 7: key 'type' is missing
        carries: document    | carries: [document]    | line 10: 'carries' is one value
        zone: Europe/Berlin  | approve: some          | line 5: approve cannot be 'some'
        sections:            | sections: [            | not YAML
        sections:            | parts:                 | line 1: unknown key 'parts'
        """)
    void a_slip_is_named_with_file_and_line(String written, String slip, String told) {
        String text = slip.equals("approve: some")
                ? GERMANY.replace(written, slip + "\n    zone: Europe/Berlin")
                : GERMANY.replace(written, slip);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(YamlRejected.class)
                .hasMessageContaining("sections.yaml")
                .hasMessageContaining(told);
    }

    @Test
    void two_sections_may_not_share_an_id() {
        String other = GERMANY.substring(GERMANY.indexOf("  - id"));

        assertThatThrownBy(() -> read(GERMANY + other)).hasMessageContaining("is already there on line 2");
    }

    @Test
    void of_two_sections_that_share_a_locale_the_first_is_its_home() throws IOException {
        String other = GERMANY.substring(GERMANY.indexOf("  - id")).replace("id: germany", "id: austria");

        Sections sections = read(GERMANY + other);

        assertThat(sections.locales()).containsExactly(Locale.GERMAN);
        assertThat(sections.publishing(Locale.GERMAN).map(Section::id)).contains("germany");
        assertThat(sections.allPublishing(Locale.GERMAN))
                .extracting(Section::id)
                .containsExactly("germany", "austria");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> SectionsFile.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml")
                .hasMessageContaining("cannot be read");
    }

    private Sections read(String yaml) throws IOException {
        return SectionsFile.read(Files.writeString(folder.resolve("sections.yaml"), yaml));
    }
}
