package press.broadside.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
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

    /** @throws TermsRefused at the first thing that is not of this format, naming file and line */
    void read(Path file, InputStream bytes, TerminologySettings limits, Consumer<ConceptDraft> concepts)
            throws IOException {
        try {
            Reader text = StrictText.of(bytes);
            if (this == CSV) {
                CsvReader.read(file, text, limits, concepts);
            } else {
                TbxReader.read(file, text, limits, concepts);
            }
        } catch (CharacterCodingException e) {
            throw new TermsRefused(file, "is neither UTF-8 nor UTF-16 with a byte order mark; save it as UTF-8");
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
