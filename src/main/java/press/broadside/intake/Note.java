package press.broadside.intake;

import java.util.List;

/** What is written beside a file that left the inbox; only strings and lists, so that any JSON library can write it. */
public sealed interface Note {
    /** The file's name as found, made fit to be shown. */
    String file();

    /**
     * Beside a file in {@code done/}.
     *
     * @param outcome {@code accepted} or {@code known}
     * @param at      UTC, ISO 8601
     */
    record IntakeReceipt(
            String file,
            String outcome,
            String statement,
            String revision,
            List<String> remarks,
            String sender,
            String at)
            implements Note {
        public IntakeReceipt {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Beside a file in {@code refused/}.
     *
     * @param reason one sentence for the sender
     * @param at     UTC, ISO 8601
     */
    record Refusal(String file, String reason, String sender, String at) implements Note {}
}
