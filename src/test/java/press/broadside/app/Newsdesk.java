package press.broadside.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder of statements, sections for them, and a memory that knows all of one and a part of another. */
final class Newsdesk {
    private Newsdesk() {}

    static void fill(Path folder) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("ferry.html"), """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>The ferry must stay</title></head>
                <body><h1>The ferry must stay</h1><p>Nobody will close the <b>ferry</b>.</p>
                <script>alert(1)</script>
                <p onclick="alert(2)">Read <a href="javascript:alert(3)">our answer</a>.</p></body></html>
                """);
        Files.writeString(in.resolve("mill.MD"), """
                ---
                title: The mill reopens
                date: 2025-03-14
                approved: true
                ---

                # The mill reopens

                We reopen the mill together. <img src=x onerror=alert(4)>
                """);
        Files.writeString(in.resolve("garden.txt"), "The garden is ours\n\nCome to the garden on Sunday.\n");
        Files.writeString(in.resolve("garden.meta.yaml"), "kind: appeal\n");
        Files.copy(in.resolve("garden.txt"), in.resolve("garden2.txt"));
        Files.writeString(in.resolve("poster.pdf"), "%PDF-1.7\n");
        Files.createSymbolicLink(in.resolve("linked.txt"), Path.of("garden.txt"));
        Files.writeString(in.resolve(".hidden.txt"), "Nobody reads this\n");
        Files.writeString(in.resolve("half.md.part"), "# Half of it\n");
        Files.writeString(folder.resolve("sections.yaml"), """
                sections:
                  - id: north
                    name: { de: "Nord", en-GB: "North" }
                    locales: [de, en-GB]
                    zone: Europe/Berlin
                    approve: exact
                    channels: []
                  - id: south
                    name: { ar: "الجنوب" }
                    locales: [ar]
                    zone: Africa/Cairo
                    approve: exact
                    channels: []
                """);
        Files.writeString(folder.resolve("own.tmx"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence"
                  o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/><body>
                <tu><tuv xml:lang="en"><seg>The ferry must stay</seg></tuv>
                  <tuv xml:lang="de"><seg>Die Fähre muss bleiben</seg></tuv>
                  <tuv xml:lang="ar"><seg>العبّارة يجب أن تبقى</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Nobody will close the <bpt i="1">&lt;b&gt;</bpt>ferry<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
                  <tuv xml:lang="de"><seg>Niemand wird die <bpt i="1">&lt;b&gt;</bpt>Fähre<ept i="1">&lt;/b&gt;</ept> einstellen.</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Read <bpt i="1">&lt;a&gt;</bpt>our answer<ept i="1">&lt;/a&gt;</ept>.</seg></tuv>
                  <tuv xml:lang="de"><seg>Lest <bpt i="1">&lt;a&gt;</bpt>unsere Antwort<ept i="1">&lt;/a&gt;</ept>.</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>The garden is ours</seg></tuv>
                  <tuv xml:lang="de"><seg>Der Garten gehört uns</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Come to the garden on Sunday.</seg></tuv>
                  <tuv xml:lang="de"><seg>Kommt am Sonntag in den Garten.</seg></tuv></tu>
                </body></tmx>
                """);
    }
}
