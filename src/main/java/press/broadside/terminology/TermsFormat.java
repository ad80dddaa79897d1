package press.broadside.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** How term bases are written down. */
public enum TermsFormat {
    /** TBX-Basic of version 3, ISO 30042:2019. */
    TBX,
    /** TBX-Basic of version 2, as older tools read it. */
    TBX2,
    /** A table with a concept in each row. */
    CSV;

    /** By the name's suffix; version 2 is told by the content. Empty where the file is none of these. */
    static Optional<TermsFormat> ofFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(new TermsFormat[] {TBX, CSV})
                .filter(format -> name.endsWith("." + format.word()))
                .findFirst();
    }

    /** {@code tbx}, {@code tbx2} or {@code csv}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    void read(Path file, InputStream bytes, TerminologySettings limits, Consumer<ConceptDraft> concepts)
            throws IOException {
        if (this == CSV) {
            CsvReader.read(file, bytes, limits, concepts);
        } else {
            TbxReader.read(file, bytes, limits, concepts);
        }
    }

    void write(Iterable<Concept> concepts, OutputStream out) throws IOException {
        switch (this) {
            case TBX -> TbxWriter.write(TbxWriter.Version.V3, concepts, out);
            case TBX2 -> TbxWriter.write(TbxWriter.Version.V2, concepts, out);
            case CSV -> CsvWriter.write(concepts, out);
        }
    }
}
