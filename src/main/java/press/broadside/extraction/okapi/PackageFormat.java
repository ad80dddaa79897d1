package press.broadside.extraction.okapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import press.broadside.extraction.office.OfficeFile;
import press.broadside.intake.Document;
import press.broadside.text.CodedText;

/** A format whose documents are packages: made ready, sent through one of Okapi's filters, finished. */
abstract class PackageFormat<F extends OfficeFile> implements DocumentFormat {
    private final OkapiPass okapi;

    PackageFormat(OkapiPass okapi) {
        this.okapi = okapi;
    }

    abstract F opened(byte[] document);

    abstract Units units(F file, Function<Block, Optional<CodedText>> target);

    @Override
    public final Document rewritten(Document document, Locale locale, Function<Block, Optional<CodedText>> target) {
        F file = opened(document.bytes());
        byte[] prepared = file.prepared();
        var filtered = new ByteArrayOutputStream(prepared.length + 1024);
        try {
            Path input = Files.createTempFile("broadside-", ".zip"); // Okapi reads packages from files alone
            try {
                Files.write(input, prepared);
                okapi.through(input.toUri(), filtered, units(file, target));
            } finally {
                Files.deleteIfExists(input);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a package into the folder for temporary files", e);
        }
        return new Document(document.format(), file.finished(filtered.toByteArray(), locale));
    }
}
