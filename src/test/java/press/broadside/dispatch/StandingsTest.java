package press.broadside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.TestDatabases;

/** Who has what, on both databases. */
class StandingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void the_newest_delivery_of_each_channel_stands_beside_what_its_section_shows(String database) {
        var client =
                JdbcClient.create(database.equals("sqlite") ? TestDatabases.sqlite(folder) : TestDatabases.postgres());
        client.sql("""
                        insert into edition (statement, locale, section, version, revision, slug, kind, title, persons, bodies, dated, topics,
                                             summary, body, format, document, images, sort, content_hash, assembled_at)
                        values ('lanterns', 'de', '', 2, 1, 'lanterns', 'STATEMENT', 'Laternen', '', '', null, '', '', '', 'MARKDOWN', :document,
                                '', 'text', 'hash', 0)
                        """).param("document", new byte[] {1}).update();
        client.sql("""
                        insert into place (section, statement, locale, variant, entry, title, kind, dated, sort, version, announced_version,
                                           generation, fingerprint, published_at, updated_at, gone_at)
                        values ('germany', 'lanterns', 'de', '', 'urn:uuid:1', 'Laternen', 'STATEMENT', null, 'TEXT', 2, 2, 1, 'f', 1000, 2000,
                                null)
                        """).update();
        for (int version = 1; version <= 2; version++) {
            client.sql("""
                            insert into delivery (section, channel, statement_id, locale, version, state, attempts, place, hash, queued_at, changed_at)
                            values ('germany', 'archive', 'lanterns', 'de', :version, :state, 1, '', '', 0, :version)
                            """)
                    .param("version", version)
                    .param("state", version == 1 ? "sent" : "failed")
                    .update();
        }
        var standings = new Standings(client);

        assertThat(standings.of(Optional.of("lanterns"))).singleElement().satisfies(one -> {
            assertThat(one.revision()).isEqualTo(1);
            assertThat(one.sort()).isEqualTo("text");
            assertThat(one.isFailed()).isTrue();
            assertThat(one.channels()).extracting(Standing.Sent::version).containsExactly(2);
        });
        assertThat(standings.of(Optional.empty())).hasSize(1);
        assertThat(standings.of(Optional.of("other"))).isEmpty();

        String before = standings.mark();
        client.sql("update delivery set state = 'sent', changed_at = 9 where version = 2")
                .update();
        assertThat(standings.mark()).isNotEqualTo(before);
    }
}
