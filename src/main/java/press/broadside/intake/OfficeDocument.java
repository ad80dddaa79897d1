package press.broadside.intake;

import press.broadside.intake.office.Cleaner;
import press.broadside.intake.office.DocxCleaner;
import press.broadside.intake.office.OdtCleaner;
import press.broadside.intake.office.OfficeFormat;
import press.broadside.intake.office.OfficeText;
import press.broadside.intake.office.Parts;
import press.broadside.intake.office.Unfit;

/** DOCX and ODT: the package checked, then cleaned, then its text held to the limits that every text is held to. */
final class OfficeDocument {
    private OfficeDocument() {}

    /**
     * @param pictures takes those of the package
     * @throws StatementRejected if the package is not what its name claims, cannot be read safely, or is too large
     */
    static OfficeText cleaned(byte[] content, Format format, IntakeLimits limits, Pictures pictures) {
        try {
            Parts parts = Parts.read(content, limits.office());
            ContentType.check(OfficeFormat.of(parts), format);
            Cleaner cleaner = format == Format.DOCX ? new DocxCleaner() : new OdtCleaner();
            OfficeText text = cleaner.cleaned(parts, pictures::stripped);
            check(text.text(), limits);
            pictures.addParts(text.pictures());
            return text;
        } catch (Unfit unfit) {
            throw new StatementRejected(unfit.reason());
        }
    }

    /** The text of a package has a paragraph in each line. */
    private static void check(String text, IntakeLimits limits) {
        if (!Characters.isWhole(text)) {
            throw new StatementRejected(
                    "the text holds U+FFFD, the trace of a character that was lost earlier; restore it from the source");
        }
        int paragraphs = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            paragraphs += line.isBlank() ? 0 : 1;
            if (line.length() > limits.maxLine()) {
                throw StatementRejected.overLimit(
                        "paragraph " + paragraphs, "has too many characters", "max-line", limits.maxLine());
            }
        }
        SegmentCount.check(text, paragraphs, limits);
    }
}
