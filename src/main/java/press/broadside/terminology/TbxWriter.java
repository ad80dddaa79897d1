package press.broadside.terminology;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes TBX-Basic in style DCA, a line for each element, so that linguists review it as a diff: version 3, or version 2 for
 * older tools.
 */
final class TbxWriter {
    /** What the two versions call the same thing. */
    enum Version {
        V3("conceptEntry", "langSec", "termSec", """
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
                  <tbxHeader>
                    <fileDesc>
                      <sourceDesc>
                        <p>Term base of Broadside</p>
                      </sourceDesc>
                    </fileDesc>
                  </tbxHeader>
                """, "</tbx>\n"),
        V2("termEntry", "langSet", "tig", """
                <martif type="TBX-Basic" xml:lang="en">
                  <martifHeader>
                    <fileDesc>
                      <sourceDesc>
                        <p>Term base of Broadside</p>
                      </sourceDesc>
                    </fileDesc>
                    <encodingDesc>
                      <p type="XCSURI">TBXBasicXCSV02.xcs</p>
                    </encodingDesc>
                  </martifHeader>
                """, "</martif>\n");

        private final String concept;
        private final String language;
        private final String term;
        private final String head;
        private final String foot;

        Version(String concept, String language, String term, String head, String foot) {
            this.concept = concept;
            this.language = language;
            this.term = term;
            this.head = head;
            this.foot = foot;
        }
    }

    private final Version version;
    private final Writer out;

    private TbxWriter(Version version, Writer out) {
        this.version = version;
        this.out = out;
    }

    /** @param out is not closed */
    static void write(Version version, Iterable<Concept> concepts, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new TbxWriter(version, writer).document(concepts);
        writer.flush();
    }

    private void document(Iterable<Concept> concepts) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + version.head);
        out.write("  <text>\n    <body>\n");
        for (Concept concept : concepts) {
            concept(concept);
        }
        out.write("    </body>\n  </text>\n" + version.foot);
    }

    private void concept(Concept concept) throws IOException {
        out.write("      <%s id=\"%s\">\n".formatted(version.concept, concept.id()));
        typed(8, "descrip", "subjectField", concept.subject());
        typed(8, "descrip", "definition", concept.definition());
        if (!concept.note().isEmpty()) {
            line(8, "<note>%s</note>".formatted(escaped(concept.note())));
        }
        Locale open = Locale.ROOT;
        for (Term term : concept.terms()) {
            if (!term.locale().equals(open)) {
                closeLanguage(open);
                open = term.locale();
                line(8, "<%s xml:lang=\"%s\">".formatted(version.language, open.toLanguageTag()));
            }
            term(term, concept);
        }
        closeLanguage(open);
        line(6, "</" + version.concept + ">");
    }

    private void closeLanguage(Locale open) throws IOException {
        if (!open.equals(Locale.ROOT)) {
            line(8, "</" + version.language + ">");
        }
    }

    private void term(Term term, Concept concept) throws IOException {
        line(10, "<" + version.term + ">");
        line(12, "<term>%s</term>".formatted(escaped(term.text())));
        typed(
                12,
                "termNote",
                "partOfSpeech",
                concept.speech().map(PartOfSpeech::tbx).orElse(""));
        typed(12, "termNote", "administrativeStatus", term.status().tbx());
        typed(12, "admin", "customerSubset", term.section().orElse(""));
        line(10, "</" + version.term + ">");
    }

    private void typed(int indent, String element, String type, String text) throws IOException {
        if (!text.isEmpty()) {
            line(indent, "<%s type=\"%s\">%s</%s>".formatted(element, type, escaped(text), element));
        }
    }

    private void line(int indent, String line) throws IOException {
        out.write(" ".repeat(indent) + line + "\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
