package press.broadside.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.intake.image.ImageFile;
import press.broadside.intake.office.OfficeText;

/** All checks of a document in their order: size, encoding, type, structure, and only then the parsers. */
final class Examination {
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final IntakeLimits limits;

    Examination(IntakeLimits limits) {
        this.limits = limits;
    }

    /** What can be told without reading: size, and the type that the name claims. */
    Format format(Submission submission) {
        Format format = Format.claimedBy(submission.name()).orElseThrow(() -> unknown(submission));
        if (submission.content().length > limits.bytesOf(format)) {
            throw StatementRejected.overLimit(
                    "the file",
                    "has too many bytes",
                    format.isText() ? "max-bytes" : "office.max-bytes",
                    limits.bytesOf(format));
        }
        if (submission.meta().isPresent() && submission.meta().get().length > limits.maxMetaBytes()) {
            throw StatementRejected.overLimit(
                    "the .meta.yaml beside it", "has too many bytes", "max-meta-bytes", limits.maxMetaBytes());
        }
        return format;
    }

    NewStatement examined(
            Submission submission, Companions companions, Format format, String hash, Instant at, Remarks remarks) {
        ContentType.checkSignature(submission.content(), format);
        var fields = new FieldGathering(remarks);
        var pictures = new Pictures(companions, limits.images(), remarks);
        submission.statement().ifPresent(fields::offerId);
        submission.said().forEach((key, value) -> fields.offer(key, List.of(value), false));
        Reading read = format.isText()
                ? text(submission, format, fields, pictures, remarks)
                : office(submission, format, fields, pictures, remarks);
        if (!read.cleaned().hasText()) {
            throw empty();
        }
        fields.offerShape(read.cleaned());
        return new NewStatement(
                submission,
                fields.id(),
                fields.fields(read.cleaned().text()),
                read.document(),
                pictures,
                pictures.identity(hash),
                remarks.all(),
                at);
    }

    private record Reading(Document document, Cleaned cleaned) {}

    private Reading text(
            Submission submission, Format format, FieldGathering fields, Pictures pictures, Remarks remarks) {
        byte[] content = submission.content();
        String decoded = Decoding.decoded(content, "");
        if (decoded.isBlank()) {
            throw empty();
        }
        checkStructure(decoded, format);
        ContentType.check(decoded, format);
        sayCharset(decoded, content, format, remarks);
        String text = Characters.withoutControls(decoded, remarks);
        readMeta(submission, fields);
        Cleaned cleaned = cleaned(text, format, fields, pictures, remarks);
        return new Reading(Document.of(format, cleaned.document()), cleaned);
    }

    private Reading office(
            Submission submission, Format format, FieldGathering fields, Pictures pictures, Remarks remarks) {
        readMeta(submission, fields);
        OfficeText text = OfficeDocument.cleaned(submission.content(), format, limits, pictures);
        text.properties().forEach((key, values) -> fields.offer(key, values, values.size() > 1));
        text.remarks().forEach(remarks::say);
        Optional<String> byline = text.byline().flatMap(Byline::afterBy);
        return new Reading(new Document(format, text.document()), new Cleaned("", text.text(), text.heading(), byline));
    }

    private static void readMeta(Submission submission, FieldGathering fields) {
        submission
                .meta()
                .map(meta -> Decoding.decoded(meta, "of the .meta.yaml beside it "))
                .ifPresent(meta -> MetaYaml.read(meta, "the .meta.yaml beside it", 1, fields));
    }

    private void checkStructure(String text, Format format) {
        int number = 0;
        int blocks = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            blocks += line.isBlank() ? 0 : 1;
            if (line.length() > limits.maxLine()) {
                throw StatementRejected.overLimit(
                        "line " + number, "has too many characters", "max-line", limits.maxLine());
            }
        }
        if (format == Format.HTML) {
            HtmlDocument.checkDeclarations(text);
        }
        if (format == Format.MARKDOWN) {
            MarkdownLimits.check(text, limits);
        }
        if (format != Format.TEXT) {
            MarkupLimits.check(text, limits);
        }
        SegmentCount.check(text, format == Format.HTML ? SegmentCount.htmlBlocks(text) : blocks, limits);
    }

    private Cleaned cleaned(String text, Format format, FieldGathering fields, Pictures pictures, Remarks remarks) {
        return switch (format) {
            case HTML ->
                HtmlDocument.cleaned(PictureAddresses.inHtml(text, pictures::taken), limits, fields, pictures, remarks);
            case TEXT -> TextDocument.cleaned(text);
            case DOCX, ODT -> throw new IllegalStateException("a package is no text");
            case MARKDOWN -> {
                FrontMatter front = FrontMatter.of(text, limits);
                front.yaml().ifPresent(yaml -> MetaYaml.read(yaml, "the front matter", 2, fields));
                String body = PictureAddresses.inMarkdown(front.body(), pictures::taken);
                yield front.leftOut(MarkdownDocument.cleaned(body, limits, pictures, remarks));
            }
        };
    }

    private static void sayCharset(String text, byte[] content, Format format, Remarks remarks) {
        Matcher charset = CHARSET.matcher(text.substring(0, Math.min(text.length(), 4096)));
        if (format == Format.HTML && charset.find()) {
            String declared = charset.group(1).toLowerCase(Locale.ROOT);
            String real = Decoding.hasUtf16Mark(content) ? "utf-16" : "utf-8";
            if (!declared.startsWith(real) && !declared.equals(real.replace("-", ""))) {
                remarks.say("the document calls itself '%s' but is %s, and was read as that"
                        .formatted(ShownName.of(declared), real.toUpperCase(Locale.ROOT)));
            }
        }
    }

    private static StatementRejected unknown(Submission submission) {
        if (ImageFile.isOne(submission.content())) {
            return new StatementRejected(
                    "it is a picture; put it into a folder with the document that shows it, and the whole folder into the inbox");
        }
        return new StatementRejected(
                "the name does not end in .html, .htm, .md, .txt, .docx or .odt; name the file after what it is");
    }

    private static StatementRejected empty() {
        return new StatementRejected("there is no text to translate in the document; check that it is the right file");
    }
}
