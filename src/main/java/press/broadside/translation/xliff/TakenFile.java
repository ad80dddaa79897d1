package press.broadside.translation.xliff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that came back; only strings, numbers and lists, so that any JSON library can write it.
 *
 * @param file       its name, made fit to be shown
 * @param outcome    {@code taken}, {@code known} (these very bytes were taken before) or {@code refused} (it cannot be read)
 * @param reason     why it was refused, a sentence; null otherwise
 * @param translated segments to which a translation was applied
 * @param untouched  segments that came back as they went out, or say what stands here already
 * @param suggested  segments whose translation is kept as a suggestion
 * @param reported   how many reports there are
 */
public record TakenFile(
        String file,
        String outcome,
        @Nullable String reason,
        int translated,
        int untouched,
        int suggested,
        int reported,
        List<TakenJob> documents) {
    public TakenFile {
        documents = List.copyOf(documents);
    }

    /**
     * What became of one document of the file.
     *
     * @param original  as the file names it
     * @param draft     where it belongs, the newest revision; null where nowhere
     */
    public record TakenJob(
            String original,
            @Nullable String draft,
            int translated,
            int untouched,
            int suggested,
            List<Report> reports) {
        public TakenJob {
            reports = List.copyOf(reports);
        }
    }

    /**
     * What was not applied as it came, or not at all.
     *
     * @param segment as the file names it; empty where it is about the whole document
     * @param kind    {@code document}, {@code language}, {@code unknown}, {@code repeated}, {@code source}, {@code codes},
     *                {@code stale}, {@code approved}, {@code changed} or {@code state}
     * @param applied whether the text was taken all the same (as translated, where a state was raised too far)
     */
    public record Report(String segment, String kind, String reason, boolean applied) {}

    static TakenFile taken(String file, List<TakenJob> documents) {
        return new TakenFile(
                file,
                "taken",
                null,
                documents.stream().mapToInt(TakenJob::translated).sum(),
                documents.stream().mapToInt(TakenJob::untouched).sum(),
                documents.stream().mapToInt(TakenJob::suggested).sum(),
                documents.stream().mapToInt(job -> job.reports().size()).sum(),
                documents);
    }

    static TakenFile known(String file) {
        return new TakenFile(file, "known", null, 0, 0, 0, 0, List.of());
    }

    /** Of a file that cannot be read; {@code reason} is a sentence about it. */
    public static TakenFile refused(String file, String reason) {
        return new TakenFile(file, "refused", reason, 0, 0, 0, 0, List.of());
    }

    public boolean wasRefused() {
        return outcome.equals("refused");
    }
}
