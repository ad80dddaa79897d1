package press.broadside.provenance;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a published edition comes from and where it went.
 *
 * @param id          of the entry, {@code urn:uuid}
 * @param address     of its page
 * @param edition     the version that its page shows, {@code STATEMENT/VARIANT/vN}
 * @param assembledAt when that version was made
 * @param sentences   in document order
 * @param sections    that show it, or did
 * @param deliveries  of all its versions, the newest first
 */
public record Provenance(
        String id,
        URI address,
        String edition,
        Instant publishedAt,
        Instant updatedAt,
        Instant assembledAt,
        Statement statement,
        List<Sentence> sentences,
        List<Showing> sections,
        List<Sending> deliveries) {
    public Provenance {
        sentences = List.copyOf(sentences);
        sections = List.copyOf(sections);
        deliveries = List.copyOf(deliveries);
    }

    /** How many sentences came which way; those that another carries are not counted. */
    public Map<Way, Long> shares() {
        return sentences.stream()
                .filter(sentence -> !sentence.target().isEmpty())
                .collect(Collectors.groupingBy(
                        sentence -> sentence.origin().way(), () -> new EnumMap<>(Way.class), Collectors.counting()));
    }

    /**
     * The text that it is an edition of.
     *
     * @param revision {@code STATEMENT/rN}, the newest one that the edition stands for
     * @param fileName as it came
     * @param hash     SHA-256 of what came
     */
    public record Statement(String id, String revision, String fileName, String hash, Instant acceptedAt) {}

    /**
     * One segment.
     *
     * @param source coded, as is the target
     * @param target empty where an earlier segment of its paragraph carries both
     */
    public record Sentence(String segment, String source, String target, Origin origin) {}

    /** Which way a sentence came to be approved. */
    public enum Way {
        /** English, and its own edition. */
        SOURCE,
        /** Approved by a section's policy as it came from memory. */
        MEMORY,
        /** From memory, and approved by a person who left it as it was. */
        CONFIRMED,
        /** Written by a person, and approved by one. */
        TRANSLATED,
        /** Its approval was taken back since, or it is in a rehearsal only. */
        NOT_APPROVED
    }

    /**
     * Who and what a sentence comes from.
     *
     * @param since      when it was approved
     * @param translator the person who wrote it last
     * @param reviewer   the person who last found it right before it was approved
     * @param approver   the person who approved it
     * @param match      what memory had for it
     */
    public record Origin(
            Way way,
            Instant since,
            Optional<String> translator,
            Optional<Instant> translatedAt,
            Optional<String> reviewer,
            Optional<Instant> reviewedAt,
            Optional<String> approver,
            Optional<Match> match) {}

    /**
     * What memory had said.
     *
     * @param score 102 and down; 0 where it was not kept
     * @param from  file that it was in, or {@code approved}
     * @param unit  the memory's number for what still says so; empty where it says so no longer
     */
    public record Match(int score, String from, Optional<Long> unit) {}

    /** @param goneAt when it left the section's feeds */
    public record Showing(
            String section,
            String edition,
            String sort,
            Instant publishedAt,
            Instant updatedAt,
            Optional<Instant> goneAt) {}

    /** @param reason why it failed or was settled; empty where there is none */
    public record Sending(
            String delivery,
            String act,
            String state,
            int attempts,
            Instant queuedAt,
            Instant changedAt,
            String place,
            String reason) {}
}
