package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.TestDatabases;
import press.broadside.intake.image.TestPictures;

class InboxTest {
    @TempDir
    Path data;

    private TestIntake intake;
    private Inbox inbox;

    @BeforeEach
    void open() {
        intake = new TestIntake(TestDatabases.sqlite(data));
        inbox = opened();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void an_accepted_file_goes_to_done_with_its_metadata_and_a_receipt() throws IOException {
        drop("a.meta.yaml", "title: From beside");
        Path file = drop("a.txt", "Some text.");

        Taken taken = inbox.take(file);
        inbox.clear(taken, "{}".getBytes(UTF_8));

        assertThat(taken.note()).isInstanceOfSatisfying(Note.IntakeReceipt.class, receipt -> {
            assertThat(receipt.file()).isEqualTo("a.txt");
            assertThat(receipt.outcome()).isEqualTo("accepted");
            assertThat(receipt.statement()).startsWith("from-beside-");
            assertThat(receipt.revision()).isEqualTo("r1");
            assertThat(receipt.at()).isEqualTo("2026-05-01T12:00:00Z");
        });
        assertThat(names("inbox")).isEmpty();
        assertThat(names("done")).containsExactly("a.txt", "a.txt.meta.yaml", "a.txt.receipt.json");
    }

    @Test
    void a_refused_file_keeps_its_bytes_beside_the_reason_and_can_be_tried_again() throws IOException {
        drop("a.meta.yaml", "title: [");
        Path file = drop("a.txt", "Some text.");

        Taken taken = inbox.take(file);
        inbox.clear(taken, "why".getBytes(UTF_8));

        assertThat(taken.note()).isInstanceOf(Note.Refusal.class);
        assertThat(names("refused")).containsExactly("a.txt", "a.txt.meta.yaml", "a.txt.reason.json");
        assertThat(data.resolve("refused/a.txt")).hasContent("Some text.");
        assertThat(data.resolve("refused/a.txt.reason.json")).hasContent("why");

        assertThat(inbox.retry()).containsExactly("a.txt");
        assertThat(names("refused")).isEmpty();
        assertThat(names("inbox")).containsExactly("a.txt", "a.txt.meta.yaml");
        assertThat(inbox.take(file).outcome()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_crash_before_the_move_ends_with_the_file_in_done_and_one_statement() throws IOException {
        Path file = drop("a.txt", "Some text.");
        inbox.take(file);

        inbox = opened();
        Taken again = inbox.take(file);
        inbox.clear(again, new byte[0]);

        assertThat(again.outcome()).isInstanceOf(Outcome.Known.class);
        assertThat(names("done")).contains("a.txt");
        assertThat(intake.announced).hasSize(1);
    }

    @Test
    void metadata_that_a_crash_left_behind_is_not_met_again() throws IOException {
        Path meta = drop("a.meta.yaml", "title: x");
        Path waiting = drop("b.meta.yaml", "title: y");
        Files.createLink(data.resolve("done/a.txt.meta.yaml"), meta);

        opened();

        assertThat(meta).doesNotExist();
        assertThat(waiting).exists();
    }

    @Test
    void a_second_file_of_the_same_name_gets_a_number() throws IOException {
        for (String text : List.of("One text.", "Two texts.", "Three texts.")) {
            inbox.clear(inbox.take(drop("a.b.txt", text)), new byte[0]);
        }

        assertThat(names("done")).contains("a.b.txt", "a.b-2.txt", "a.b-3.txt", "a.b-3.txt.receipt.json");
    }

    @Test
    void metadata_for_two_files_stays_for_the_second() throws IOException {
        drop("a.meta.yaml", "title: Shared");
        Path second = drop("a.md", "More text.");

        inbox.clear(inbox.take(drop("a.txt", "Some text.")), new byte[0]);

        assertThat(names("inbox")).containsExactly("a.md", "a.meta.yaml");
        inbox.clear(inbox.take(second), new byte[0]);
        assertThat(names("inbox")).isEmpty();
    }

    @Test
    void a_link_is_refused_and_never_followed() throws IOException {
        Path secret = Files.writeString(data.resolve("secret.txt"), "A secret.");
        Path link = Files.createSymbolicLink(data.resolve("inbox/a.txt"), secret);

        Taken taken = inbox.take(link);
        inbox.clear(taken, new byte[0]);

        assertThat(intake.reason(taken.outcome())).contains("symbolic link");
        assertThat(data.resolve("refused/a.txt")).isSymbolicLink();
        assertThat(secret).hasContent("A secret.");
    }

    @Test
    void metadata_behind_a_link_is_not_read_either() throws IOException {
        Path secret = Files.writeString(data.resolve("secret.yaml"), "title: A secret");
        Files.createSymbolicLink(data.resolve("inbox/a.meta.yaml"), secret);

        Taken taken = inbox.take(drop("a.txt", "Some text."));
        inbox.clear(taken, new byte[0]);

        assertThat(intake.reason(taken.outcome())).startsWith("the .meta.yaml beside it is a symbolic link");
        assertThat(names("inbox")).isEmpty();
        assertThat(secret).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.txt", "~$a.txt", "a.txt.part", "a.txt.TMP", "a.meta.yaml", "a.txt~", "a.lock"})
    void hidden_lock_and_unfinished_files_are_left_alone(String name) throws IOException {
        Path file = rested(drop(name, "Some text."));

        assertThat(inbox.ready(file)).isFalse();
        assertThat(inbox.ready(file)).isFalse();
    }

    @Test
    void a_file_is_ready_when_it_looks_as_it_did_before_and_is_old_enough() throws IOException {
        Path file = rested(drop("a.txt", "Some text."));

        assertThat(inbox.ready(file)).isFalse();
        assertThat(inbox.ready(file)).isTrue();

        rested(Files.writeString(file, "Some more text."));
        assertThat(inbox.ready(file)).isFalse();
        assertThat(inbox.ready(file)).isTrue();
    }

    @Test
    void a_file_just_written_or_with_metadata_just_written_is_not_ready() throws IOException {
        Path fresh = drop("a.txt", "Some text.");
        Path document = rested(drop("b.txt", "Some text."));
        drop("b.meta.yaml", "title: x");

        assertThat(Stream.of(fresh, fresh, document, document)).noneMatch(inbox::ready);
    }

    @Test
    void a_file_that_someone_holds_open_for_writing_is_not_ready() throws IOException {
        Path file = rested(drop("a.txt", "Some text."));
        Path read = rested(drop("b.txt", "Some text."));

        try (OutputStream writer = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND);
                var reader = Files.newInputStream(read)) {
            assertThat(writer).isNotNull();
            assertThat(reader).isNotNull();
            assertThat(Stream.of(file, file, file)).noneMatch(inbox::ready);
            assertThat(Stream.of(read, read).map(inbox::ready)).containsExactly(false, true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-rf.txt",
                "بيان 🛑.txt",
                "a\nb\u001B[31m.txt",
                "${body}{{x}}.txt",
                "<b>.txt",
                "a.reason.json",
                "...txt "
            })
    void any_name_is_put_away_under_itself_and_shown_on_one_line(String name) throws IOException {
        Taken taken = inbox.take(drop(name, "Some text."));
        inbox.clear(taken, new byte[0]);

        assertThat(names("inbox")).isEmpty();
        assertThat(taken.note().file()).doesNotContain("\n", "\u001B");
        String kept = name.equals("a.reason.json") ? "a.reason-2.file" : name;
        assertThat(Stream.concat(names("done").stream(), names("refused").stream()))
                .contains(kept);
    }

    @Test
    void a_name_that_is_not_valid_utf_8_is_given_one_that_can_be_opened() throws Exception {
        var printf = new ProcessBuilder("bash", "-c", "printf 'Some text.' > $'a\\xff.txt'")
                .directory(data.resolve("inbox").toFile());
        assertThat(printf.start().waitFor()).isZero();

        assertThat(inbox.ready(data.resolve("inbox/a\uFFFD.txt"))).isFalse();

        assertThat(names("inbox")).containsExactly("a_.txt");
    }

    @Test
    void a_name_with_backslashes_is_no_path() throws IOException {
        Path outside = Files.writeString(data.resolve("secret.txt"), "Not in the inbox.");
        drop("x\\..\\..\\secret.txt", "Some text.");

        assertThat(inbox.ready(data.resolve("inbox").resolve("x\\..\\..\\secret.txt")))
                .isFalse();

        assertThat(names("inbox")).containsExactly("x_.._.._secret.txt");
        assertThatThrownBy(() -> inbox.take(data.resolve("inbox/x/../../secret.txt")))
                .hasMessageContaining("is not in the inbox");
        assertThat(outside).exists();
    }

    @Test
    void a_name_of_255_bytes_is_put_away() throws IOException {
        String name = "ب".repeat(125) + "a.txt";
        inbox.clear(inbox.take(drop(name, "Some text.")), new byte[0]);
        inbox.clear(inbox.take(drop(name, "Some other text.")), new byte[0]);

        assertThat(names("inbox")).isEmpty();
        assertThat(names("done")).hasSize(4).contains(name);
    }

    @Test
    void a_file_over_the_limit_is_moved_unread() throws IOException {
        Path file = data.resolve("inbox/a.txt");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 3_000_000_000L);
        }

        Taken taken = inbox.take(file);
        inbox.clear(taken, new byte[0]);

        assertThat(intake.reason(taken.outcome())).contains("broadside.intake.max-bytes");
        assertThat(data.resolve("refused/a.txt")).hasSize(3_000_000_001L);
    }

    @Test
    void a_folder_with_one_document_is_taken_whole_when_all_of_it_rests() throws IOException {
        Path statement = dropFolder("pier");
        Files.write(statement.resolve("pier.jpg"), TestPictures.photograph(80, 60, 1));
        Files.write(statement.resolve("pier.de.jpg"), TestPictures.jpeg(90, 60));
        Files.writeString(statement.resolve("text.md"), "# The pier\n\n![The pier](pier.jpg)\n");
        Files.writeString(statement.resolve("text.meta.yaml"), "kind: appeal\n");

        assertThat(inbox.folders()).isEmpty();
        restAll(statement);
        assertThat(inbox.folders()).isEmpty();
        assertThat(inbox.folders()).containsExactly(statement);

        Taken taken = inbox.take(statement);
        inbox.clear(taken, "{}".getBytes(UTF_8));

        Revision revision = intake.accepted(taken.outcome()).revision();
        assertThat(revision.images()).containsOnlyKeys("pier.jpg");
        assertThat(revision.fields().kind()).isEqualTo(Kind.APPEAL);
        assertThat(taken.note().file()).isEqualTo("pier");
        assertThat(names("inbox")).isEmpty();
        assertThat(names("done")).containsExactly("pier", "pier.receipt.json");
        assertThat(names("done/pier")).containsExactly("pier.de.jpg", "pier.jpg", "text.md", "text.meta.yaml");
    }

    @Test
    void an_empty_folder_and_one_that_is_still_being_filled_are_left_alone() throws IOException {
        restAll(dropFolder("empty"));
        Path filling = dropFolder("filling");
        Files.writeString(filling.resolve("text.md"), "# Text\n");
        Files.writeString(filling.resolve("photo.jpg.part"), "half");
        restAll(filling);
        restAll(dropFolder(".hidden"));

        inbox.folders();
        assertThat(inbox.folders()).isEmpty();

        Files.delete(filling.resolve("photo.jpg.part"));
        restAll(filling);
        inbox.folders();
        assertThat(inbox.folders()).containsExactly(filling);
    }

    @ParameterizedTest
    @CsvSource({
        "'', there is no document in the folder",
        "'a.md,b.txt', there is more than one document in the folder: a.md%2C b.txt; send each in a folder of its own"
    })
    void a_folder_without_one_document_is_refused_whole_and_can_be_tried_again(String documents, String reason)
            throws IOException {
        Path dropped = dropFolder("pier");
        Files.write(dropped.resolve("photo.jpg"), TestPictures.jpeg(8, 8));
        for (String name : documents.split(",", -1)) {
            if (!name.isEmpty()) {
                Files.writeString(dropped.resolve(name), "Some text in " + name);
            }
        }

        Taken taken = inbox.take(dropped);
        inbox.clear(taken, "why".getBytes(UTF_8));

        assertThat(intake.reason(taken.outcome())).startsWith(reason.replace("%2C", ","));
        assertThat(names("refused")).containsExactly("pier", "pier.reason.json");
        assertThat(inbox.retry()).containsExactly("pier");
        assertThat(names("refused")).isEmpty();
        assertThat(names("inbox/pier")).contains("photo.jpg");
    }

    @Test
    void a_crash_before_a_folder_moves_ends_with_the_folder_in_done_and_one_statement() throws IOException {
        Path dropped = dropFolder("pier");
        Files.write(dropped.resolve("pier.jpg"), TestPictures.jpeg(8, 8));
        Files.writeString(dropped.resolve("text.md"), "# The pier\n\n![The pier](pier.jpg)\n");
        inbox.take(dropped);

        inbox = opened();
        Taken again = inbox.take(dropped);
        inbox.clear(again, new byte[0]);

        assertThat(again.outcome()).isInstanceOf(Outcome.Known.class);
        assertThat(names("done")).contains("pier");
        assertThat(intake.announced).hasSize(1);
    }

    @Test
    void a_document_alone_takes_no_picture_along_and_a_picture_alone_is_told_of_folders() throws IOException {
        Path photo = Files.write(data.resolve("inbox/pier.jpg"), TestPictures.jpeg(8, 8));
        Path document = drop("text.md", "# The pier\n\n![The pier](pier.jpg)\n");

        assertThat(intake.accepted(inbox.take(document).outcome()).remarks())
                .contains(
                        "the picture pier.jpg is not shown: it did not come along; send it in one folder with the document");
        assertThat(intake.reason(inbox.take(photo).outcome()))
                .isEqualTo(
                        "it is a picture; put it into a folder with the document that shows it, and the whole folder into the inbox");
    }

    private Path dropFolder(String name) throws IOException {
        return Files.createDirectory(data.resolve("inbox").resolve(name));
    }

    private static void restAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path entry : all.toList()) {
                rested(entry);
            }
        }
    }

    private Inbox opened() {
        return new Inbox(data, Duration.ofSeconds(1), intake.intake, TestIntake.NOON);
    }

    private Path drop(String name, String text) throws IOException {
        return Files.writeString(data.resolve("inbox").resolve(name), text);
    }

    private static Path rested(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(data.resolve(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
