package press.broadside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.ListedEditions;
import press.broadside.handoff.Announcement;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.RevisionKey;
import press.broadside.section.Approval;
import press.broadside.section.Channel;
import press.broadside.section.Section;
import press.broadside.section.Sections;

class DispatchTest {
    private static final String V1 = "rates-3f2a1c/de/v1";
    private static final String V2 = "rates-3f2a1c/de/v2";
    private static final String DELIVERY = "germany/archive/" + V1;

    @TempDir
    private static Path folder;

    private final List<String> announced = new ArrayList<>();

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void each_channel_of_the_section_gets_one_delivery_however_often_it_is_planned(DataSource source) {
        var dispatch = dispatch(source, channel("archive", Map.of("path", "outbox/germany")));

        dispatch.plan("germany/" + V1);
        dispatch.plan("germany/" + V1);

        assertThat(announced).containsExactly("delivery-due " + DELIVERY);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_sent_is_not_due_again(DataSource source) {
        var dispatch = dispatch(source, channel("archive", Map.of("path", "outbox/germany")));
        dispatch.plan("germany/" + V1);

        var receipt = dispatch.sent(dispatch.pack(DELIVERY));

        assertThat(receipt.place()).isEqualTo("outbox/germany/rates.de.md");
        assertThat(receipt.hash()).hasSize(64);
        assertThat(dispatch.isDue(DELIVERY)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_packed_before_a_crash_is_due_again(DataSource source) {
        var dispatch = dispatch(source, channel("archive", Map.of("path", "outbox/germany")));
        dispatch.plan("germany/" + V1);

        dispatch.pack(DELIVERY);

        assertThat(dispatch.isDue(DELIVERY)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_older_version_never_follows_a_newer_one(DataSource source) {
        var dispatch = dispatch(source, channel("archive", Map.of("path", "outbox/germany")));
        dispatch.plan("germany/" + V1);
        dispatch.plan("germany/" + V2);

        assertThat(dispatch.isDue(DELIVERY)).isFalse();
        assertThat(dispatch.isDue("germany/archive/" + V2)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_delivery_whose_channel_is_gone_is_cancelled(DataSource source) {
        dispatch(source, channel("archive", Map.of("path", "outbox/germany"))).plan("germany/" + V1);

        var without = dispatch(source, channel("other", Map.of("path", "outbox/germany")));

        assertThat(without.isDue(DELIVERY)).isFalse();
    }

    @Test
    void a_channel_that_we_cannot_serve_is_refused_at_load_with_its_place() {
        assertThatThrownBy(() -> FileChannel.of(channel("archive", Map.of("path", "../elsewhere"))))
                .hasMessageStartingWith("sections.yaml:9: channel archive has path '../elsewhere'");
        assertThatThrownBy(() -> FileChannel.of(channel("archive", Map.of("path", "out", "host", "x"))))
                .hasMessageContaining("a file channel has path and carries");
        assertThatThrownBy(() -> FileChannel.of(channel("archive", Map.of("path", "out", "carries", "all"))))
                .hasMessageContaining("it can carry document or body");
        assertThatThrownBy(() -> FileChannel.of(new Channel("x", "pigeon", Map.of(), "sections.yaml:9")))
                .hasMessageContaining("has type 'pigeon'; the type is file");
    }

    private Dispatch dispatch(DataSource source, Channel channel) {
        var german = new Section(
                "germany",
                Map.of(Locale.GERMAN, "Deutsche Sektion"),
                List.of(Locale.GERMAN),
                ZoneId.of("Europe/Berlin"),
                Approval.CONTEXT,
                List.of(channel));
        return new Dispatch(
                new Sections(List.of(german)),
                new ListedEditions(key -> Optional.of(edition(key))),
                new Ledger(JdbcClient.create(source), Clock.systemUTC()),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                (Announcement a) -> announced.add(a.kind() + " " + a.subject()),
                Clock.systemUTC());
    }

    private static Channel channel(String id, Map<String, String> settings) {
        return new Channel(id, "file", settings, "sections.yaml:9");
    }

    /** Whatever version is asked for. */
    private static Edition edition(EditionKey key) {
        return new Edition(
                key,
                new RevisionKey("rates-3f2a1c", 1),
                "rates",
                Kind.STATEMENT,
                "Zinsen",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "Der Zins bleibt.",
                "<p>Der Zins bleibt.</p>",
                Document.of(Format.MARKDOWN, "Der Zins bleibt.\n"),
                List.of(),
                Edition.Sort.TEXT,
                Instant.EPOCH);
    }
}
