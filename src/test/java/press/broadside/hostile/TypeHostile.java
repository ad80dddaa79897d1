package press.broadside.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static press.broadside.hostile.HostileCase.cleaned;
import static press.broadside.hostile.HostileCase.exact;
import static press.broadside.hostile.HostileCase.refused;
import static press.broadside.hostile.TextHostile.bytes;
import static press.broadside.hostile.TextHostile.joined;

import java.util.List;

/** Content that is not what its name says, and content that is two things at once. */
final class TypeHostile {
    private TypeHostile() {}

    static List<HostileCase> cases() {
        return List.of(
                refused("type-zip.txt", joined("PK\u0003\u0004".getBytes(UTF_8), bytes(0, 0, 0)), "a ZIP archive"),
                refused("type-zip.html", "PK\u0003\u0004<p>Hello</p>", "a ZIP archive"),
                refused("type-pdf.md", "%PDF-1.7\n# Hello", "a PDF document"),
                refused("type-png.txt", joined(bytes(0x89), "PNG\r\n".getBytes(UTF_8)), "a PNG picture"),
                refused("type-gif-polyglot.html", "GIF89a=1;/*<p>Hello</p>*/", "a GIF picture"),
                refused("type-jpeg.md", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0x41), "a JPEG picture"),
                refused(
                        "type-old-office.txt",
                        bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1),
                        "an old Microsoft Office document"),
                refused("type-elf.txt", bytes(0x7F, 'E', 'L', 'F', 2, 1), "a program"),
                refused("type-exe.txt", bytes('M', 'Z', 0x90, 0, 3), "a program"),
                refused("type-gzip.md", bytes(0x1F, 0x8B, 8, 0), "a gzip archive"),
                refused("type-7z.txt", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C), "a 7z archive"),
                refused("type-rtf.txt", "{\\rtf1\\ansi Hello}", "an RTF document"),
                refused("type-database.txt", "SQLite format 3\u0000", "a database"),
                refused(
                        "type-feed.html",
                        "<?xml version='1.0'?><rss><title>Hello</title></rss>",
                        "an XML document of another kind"),
                refused("type-words.html", "Just words, and a < b.", "text without any mark-up"),
                refused("type-html.md", "<html><p>Hello</p></html>", "a whole HTML document"),
                refused("type-svg.svg", "<svg><script>x</script></svg>", "the name does not end in"),
                refused("type-class.txt", bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0), "is not valid UTF-8"),
                refused("type-tar.txt", "Hello" + "\u0000".repeat(95) + "0000644\u0000", "holds a NUL character"),
                refused("type-pickle.txt", bytes(0x80, 4, 0x95, 0x10), "is not valid UTF-8"),
                exact("type-html-in-text.txt", "<!DOCTYPE html><p>Mark-up in text is text</p>"),
                exact("type-script.txt", "#!/bin/sh\nrm -rf nothing\n"),
                exact("type-eicar-like.txt", "X5O-STANDARD-TEST-TEXT!$H+H*"),
                cleaned(
                        "type-charset.html",
                        "<meta charset='utf-7'><p>+ADw-script+AD4- stays text</p>",
                        "the document calls itself 'utf-7' but is UTF-8, and was read as that"));
    }
}
