package press.broadside.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import press.broadside.OfficeFiles;

/**
 * One hostile document.
 *
 * @param file     its name in the inbox
 * @param meta     bytes of the {@code .meta.yaml} beside it
 * @param expected what is to become of it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in passing: never compared
record HostileCase(String file, byte[] content, Optional<byte[]> meta, Expected expected) {
    /** Stands in what must never be seen by readers: no output file may hold it. */
    static final String PLANTED = "planted7Qx";

    /** What is to become of a document. */
    sealed interface Expected {
        /**
         * @param remarks what the sender is told; none when it was accepted exactly as it came
         * @param all     whether nothing else is said
         */
        record Accepted(List<String> remarks, boolean all) implements Expected {}

        /** @param reason a part of the sentence that the sender is told */
        record Refused(String reason) implements Expected {}
    }

    static HostileCase exact(String file, String content) {
        return exact(file, content.getBytes(UTF_8));
    }

    static HostileCase exact(String file, byte[] content) {
        return cleaned(file, content);
    }

    static HostileCase cleaned(String file, String content, String... remarks) {
        return cleaned(file, content.getBytes(UTF_8), remarks);
    }

    static HostileCase cleaned(String file, byte[] content, String... remarks) {
        return new HostileCase(file, content, Optional.empty(), new Expected.Accepted(List.of(remarks), true));
    }

    /** Accepted, these remarks among others. */
    static HostileCase saying(String file, byte[] content, String... remarks) {
        return new HostileCase(file, content, Optional.empty(), new Expected.Accepted(List.of(remarks), false));
    }

    static HostileCase saying(String file, OfficeFiles content, String... remarks) {
        return saying(file, content.bytes(), remarks);
    }

    static HostileCase refused(String file, OfficeFiles content, String reason) {
        return refused(file, content.bytes(), reason);
    }

    static HostileCase refused(String file, String content, String reason) {
        return refused(file, content.getBytes(UTF_8), reason);
    }

    static HostileCase refused(String file, byte[] content, String reason) {
        return new HostileCase(file, content, Optional.empty(), new Expected.Refused(reason));
    }

    /** The same with metadata beside it. */
    HostileCase beside(String yaml) {
        return new HostileCase(file, content, Optional.of(yaml.getBytes(UTF_8)), expected);
    }

    HostileCase withRemark(String remark) {
        return new HostileCase(file, content, meta, new Expected.Accepted(List.of(remark), true));
    }

    @Override
    public String toString() {
        return file;
    }
}
