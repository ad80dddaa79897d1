package press.broadside.translation.xliff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that mean harm or came to harm, made from honest jobs of one draft, each with what is to become of it. Nothing of any
 * of them is applied, but for those that say so.
 *
 * @param name    what is wrong with it
 * @param content made when it is asked for: some are large
 * @param outcome {@code refused}, or {@code taken}
 * @param hint    part of the reason of a refusal, or the kind of the report; empty where there is nothing to report
 * @param applied how many segments are translated by it
 */
public record HostileXliff(String name, Supplier<byte[]> content, String outcome, String hint, int applied) {
    private static final String LOLS =
            "<!DOCTYPE xliff [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    /**
     * @param older   an exported job in XLIFF 1.2 of which nothing was translated
     * @param newer   the same in XLIFF 2.1
     * @param english the source of a segment without codes in both, to be translated
     */
    public static List<HostileXliff> corpus(String older, String newer, String english) {
        var corpus = new ArrayList<HostileXliff>();
        refusals(corpus, older);
        packages(corpus, older);
        for (String job : List.of(older, newer)) {
            String version = job.equals(older) ? "1.2" : "2.1";
            reports(corpus, version, job, english);
            harmless(corpus, version, job, english);
        }
        return List.copyOf(corpus);
    }

    private static void refusals(List<HostileXliff> corpus, String job) {
        String body = job.substring(job.indexOf("<xliff"));
        refused(
                corpus,
                "an external entity",
                "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body,
                "DOCTYPE");
        refused(corpus, "an external subset", "<!DOCTYPE xliff SYSTEM \"http://127.0.0.1:9/x.dtd\">" + body, "DOCTYPE");
        refused(
                corpus,
                "a parameter entity",
                "<!DOCTYPE xliff [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/\">%x;]>" + body,
                "DOCTYPE");
        refused(corpus, "entities that grow", LOLS + body.replaceFirst("<target([^>]*)>", "<target$1>&d;"), "DOCTYPE");
        refused(corpus, "an entity of nowhere", body.replaceFirst("<target([^>]*)>", "<target$1>&d;"), "entity");
        refused(
                corpus,
                "elements in each other without end",
                body.replace("<body>", "<body>" + "<group>".repeat(100_000)),
                "max-depth");
        refused(
                corpus,
                "codes in each other without end",
                body.replaceFirst("<target([^>]*)>", "<target$1>" + "<g id=\"1\">".repeat(100_000)),
                "max-depth");
        refused(corpus, "half a file", body.substring(0, body.length() / 2), "not well-formed");
        refused(corpus, "no file at all", "", "not well-formed");
        refused(
                corpus,
                "another vocabulary",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>Hello</p></html>",
                "not XLIFF");
        refused(corpus, "another version", body.replace("document:1.2", "document:9.9"), "not XLIFF");
        refused(corpus, "no document in it", "<xliff version=\"1.2\"/>", "no document");
        refused(
                corpus,
                "a control character",
                body.replaceFirst("<target([^>]*)>", "<target$1>\u0001"),
                "not well-formed");
        refused(
                corpus,
                "a reference to nothing",
                body.replaceFirst("<target([^>]*)>", "<target$1>&#xD800;"),
                "not well-formed");
        refused(
                corpus,
                "attributes of one name twice",
                body.replaceFirst("<target ", "<target id=\"a\" id=\"b\" "),
                "not well-formed");
        corpus.add(new HostileXliff(
                "no UTF-8", () -> bytesWith(body, (byte) 0xC3, (byte) 0x28), "refused", "no UTF-8", 0));
        refused(corpus, "an encoding of nowhere", "<?xml version=\"1.0\" encoding=\"x-nowhere\"?>" + body, "encoding");
        refused(corpus, "another encoding than it says", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + body, "");
        corpus.add(new HostileXliff("a hundred megabytes", () -> large(body), "refused", "max-bytes", 0));
        corpus.add(new HostileXliff(
                "a picture", () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "refused", "", 0));
    }

    private static void packages(List<HostileXliff> corpus, String job) {
        byte[] file = utf8(job);
        packaged(corpus, "a bomb", "max-", List.of("target/a.xlf"), new byte[200 << 20]);
        packaged(corpus, "an entry that climbs", "leads out", List.of("../../target/a.xlf"), file);
        packaged(corpus, "an entry from the root", "leads out", List.of("/target/a.xlf"), file);
        packaged(corpus, "an entry of another system", "leads out", List.of("..\\target\\a.xlf"), file);
        packaged(corpus, "an entry on a drive", "leads out", List.of("C:/target/a.xlf"), file);
        packaged(corpus, "too many entries", "max-entries", many(), new byte[0]);
        packaged(corpus, "nothing translated in it", "Create Translated Documents", List.of("source/a.xlf"), file);
        packaged(corpus, "another format in it", "not well-formed", List.of("target/a.xlf"), utf8("PK"));
        packaged(corpus, "a package in it", "no UTF-8", List.of("target/a.xlf"), zip(List.of("target/a.xlf"), file));
        corpus.add(new HostileXliff(
                "package: cut off",
                () -> {
                    byte[] whole = zip(List.of("target/a.xlf"), file);
                    return Arrays.copyOf(whole, whole.length / 3);
                },
                "refused",
                "damaged",
                0));
        corpus.add(new HostileXliff(
                "package: flipped bytes",
                () -> {
                    byte[] whole = zip(List.of("target/a.xlf"), file);
                    for (int i = 60; i < whole.length / 2; i += 7) {
                        whole[i] ^= 0x55;
                    }
                    return whole;
                },
                "refused",
                "",
                0));
    }

    private static void reports(List<HostileXliff> corpus, String version, String job, String english) {
        String translated = job.replace(">" + english + "</target>", ">Etwas</target>");
        String file =
                translated.substring(translated.indexOf("<file"), translated.indexOf("</file>") + "</file>".length());
        taken(
                corpus,
                version,
                "another target language",
                "language",
                0,
                translated
                        .replace("target-language=\"de\"", "target-language=\"fr\"")
                        .replace("trgLang=\"de\"", "trgLang=\"fr\""));
        taken(
                corpus,
                version,
                "no target language",
                "language",
                0,
                translated.replace("target-language=\"de\"", "").replace(" trgLang=\"de\"", ""));
        taken(
                corpus,
                version,
                "another source language",
                "language",
                0,
                translated
                        .replace("source-language=\"en\"", "source-language=\"ru\"")
                        .replace("srcLang=\"en\"", "srcLang=\"ru\""));
        taken(
                corpus,
                version,
                "another statement",
                "document",
                0,
                translated.replaceAll("[a-z-]+-[0-9a-f]{6}/r1", "none-000000/r1"));
        taken(corpus, version, "a revision that is none", "document", 0, translated.replace("/r1/", "/r99/"));
        taken(corpus, version, "a revision without end", "document", 0, translated.replace("/r1/", "/r9999999999/"));
        taken(
                corpus,
                version,
                "a path for a name",
                "document",
                0,
                translated.replaceFirst("original=\"[^\"]*\"", "original=\"../../etc/passwd\""));
        taken(
                corpus,
                version,
                "an expression for a name",
                "document",
                0,
                translated.replaceFirst("original=\"[^\"]*\"", "original=\"\\${bean:desk}\""));
        taken(
                corpus,
                version,
                "a changed source",
                "source",
                0,
                translated.replace(">" + english + "</source>", ">Else.</source>"));
        taken(corpus, version, "a state that nobody may give", "state", 1, raised(translated));
        taken(
                corpus,
                version,
                "the document twice",
                "",
                1,
                translated.replace(file, file + file.replace("id=\"draft\"", "id=\"second\"")));
        taken(
                corpus,
                version,
                "invented code",
                "codes",
                0,
                job.replace(">" + english + "</target>", ">Etwas<x id=\"1\"/></target>"));
        taken(
                corpus,
                version,
                "a code with a name for a number",
                "codes",
                0,
                job.replace(">" + english + "</target>", ">Etwas<g id=\"1 or 1=1\">x</g></target>"));
        taken(
                corpus,
                version,
                "an element of another vocabulary",
                "codes",
                0,
                job.replace(
                        ">" + english + "</target>",
                        ">Etwas<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></target>"));
        taken(
                corpus,
                version,
                "an honest character as a code",
                "codes",
                0,
                job.replace(">" + english + "</target>", ">Etwas<cp hex=\"0041\"/></target>"));
    }

    private static void harmless(List<HostileXliff> corpus, String version, String job, String english) {
        String text = ">" + english + "</target>";
        taken(
                corpus,
                version,
                "a script as text",
                "",
                1,
                job.replace(text, ">&lt;script&gt;alert(1)&lt;/script&gt;</target>"));
        taken(
                corpus,
                version,
                "an expression as text",
                "",
                1,
                job.replace(text, ">${bean:desk} #{1+1} {{broadside.data}}</target>"));
        taken(corpus, version, "SQL as text", "", 1, job.replace(text, ">'; drop table draft; --</target>"));
        taken(
                corpus,
                version,
                "a huge attribute",
                "",
                1,
                job.replace(text, ">Etwas</target>")
                        .replace("<file ", "<file bs:x=\"" + "x".repeat(1_000_000) + "\" "));
        taken(corpus, version, "a huge text", "", 1, job.replace(text, ">" + "wort ".repeat(200_000) + "</target>"));
        taken(corpus, version, "text in CDATA", "", 1, job.replace(text, "><![CDATA[<b>Etwas]]></target>"));
        taken(
                corpus,
                version,
                "instructions for programs",
                "",
                1,
                job.replace(text, ">Et<?php system('id') ?>was</target>")
                        .replace("<xliff", "<?xml-stylesheet href=\"file:///etc/passwd\"?><xliff"));
        taken(corpus, version, "a target that is blank", "", 0, job.replace(text, "> \u00A0 </target>"));
    }

    private static String raised(String job) {
        return job.replaceAll(
                "(state=\")(needs-translation|initial)(\"[^>]*>(\\s*<source>[^<]*</source>)?(\\s*<target>)?Etwas)",
                "$1final$3");
    }

    private static void refused(List<HostileXliff> corpus, String name, String content, String hint) {
        corpus.add(new HostileXliff(name, () -> utf8(content), "refused", hint, 0));
    }

    private static void taken(
            List<HostileXliff> corpus, String version, String name, String kind, int applied, String content) {
        corpus.add(new HostileXliff(version + ": " + name, () -> utf8(content), "taken", kind, applied));
    }

    private static void packaged(
            List<HostileXliff> corpus, String name, String hint, List<String> entries, byte[] content) {
        corpus.add(new HostileXliff("package: " + name, () -> zip(entries, content), "refused", hint, 0));
    }

    private static List<String> many() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 5_000; i++) {
            names.add("target/" + i + ".txt");
        }
        return names;
    }

    private static byte[] zip(List<String> entries, byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] bytesWith(String job, byte... wrong) {
        byte[] bytes = utf8(job);
        System.arraycopy(wrong, 0, bytes, bytes.length / 2, wrong.length);
        return bytes;
    }

    private static byte[] large(String body) {
        byte[] bytes = new byte[100 << 20];
        Arrays.fill(bytes, (byte) 'a');
        byte[] start = utf8(body);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
