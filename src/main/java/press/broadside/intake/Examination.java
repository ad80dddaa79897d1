package press.broadside.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.intake.MarkupScanner.Sort;
import press.broadside.intake.MarkupScanner.Tag;
import press.broadside.intake.image.ImageFile;

/** All checks of a document in their order: size, encoding, type, structure, and only then the parsers. */
final class Examination {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]['\")\\]”’»]*(?=\\s|<|$)");
    private static final Set<String> BLOCKS = Set.of(
            "p", "li", "td", "th", "dt", "dd", "div", "h1", "h2", "h3", "h4", "h5", "h6", "br", "blockquote", "pre");
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final IntakeLimits limits;

    Examination(IntakeLimits limits) {
        this.limits = limits;
    }

    /** What can be told without reading: size, and the type that the name claims. */
    Format format(Submission submission) {
        Format format = Format.claimedBy(submission.name()).orElseThrow(() -> unknown(submission));
        if (submission.content().length > limits.maxBytes()) {
            throw StatementRejected.overLimit("the file", "has too many bytes", "max-bytes", limits.maxBytes());
        }
        if (submission.meta().isPresent() && submission.meta().get().length > limits.maxMetaBytes()) {
            throw StatementRejected.overLimit(
                    "the .meta.yaml beside it", "has too many bytes", "max-meta-bytes", limits.maxMetaBytes());
        }
        return format;
    }

    NewStatement examined(
            Submission submission, Companions companions, Format format, String hash, Instant at, Remarks remarks) {
        byte[] content = submission.content();
        ContentType.checkSignature(content, format);
        String decoded = Decoding.decoded(content, "");
        if (decoded.isBlank()) {
            throw empty();
        }
        checkStructure(decoded, format);
        ContentType.check(decoded, format);
        sayCharset(decoded, content, format, remarks);
        String text = Characters.withoutControls(decoded, remarks);
        var fields = new FieldGathering(remarks);
        submission.statement().ifPresent(fields::offerId);
        submission
                .meta()
                .map(meta -> Decoding.decoded(meta, "of the .meta.yaml beside it "))
                .ifPresent(meta -> MetaYaml.read(meta, "the .meta.yaml beside it", 1, fields));
        var pictures = new Pictures(companions, limits.images(), remarks);
        Cleaned cleaned = cleaned(text, format, fields, pictures, remarks);
        if (!cleaned.hasText()) {
            throw empty();
        }
        fields.offerShape(cleaned);
        return new NewStatement(
                submission,
                fields.id(),
                fields.fields(cleaned.text()),
                Document.of(format, cleaned.document()),
                pictures,
                pictures.identity(hash),
                remarks.all(),
                at);
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
        checkSegments(text, format == Format.HTML ? htmlBlocks(text) : blocks);
    }

    private void checkSegments(String text, int blocks) {
        int sentences = 0;
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            sentences++;
        }
        if (Math.max(sentences, blocks) > limits.maxSegments()) {
            throw StatementRejected.overLimit(
                    "the text", "has too many sentences or blocks", "max-segments", limits.maxSegments());
        }
    }

    private static int htmlBlocks(String text) {
        int blocks = 0;
        var scanner = new MarkupScanner(text);
        for (Optional<Tag> tag = scanner.next(); tag.isPresent(); tag = scanner.next()) {
            blocks +=
                    tag.get().sort() == Sort.START && BLOCKS.contains(tag.get().name()) ? 1 : 0;
        }
        return blocks;
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
                "the name does not end in .html, .htm, .md or .txt; name the file after what it is");
    }

    private static StatementRejected empty() {
        return new StatementRejected("there is no text to translate in the document; check that it is the right file");
    }
}
