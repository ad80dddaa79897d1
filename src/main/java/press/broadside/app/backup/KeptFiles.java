package press.broadside.app.backup;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a data folder that nothing else holds: what waits to be taken in, and what was refused. */
record KeptFiles(Path data) {
    static final String PREFIX = "files/";
    private static final List<String> FOLDERS = List.of("inbox", "refused", "handoff/in", "handoff/refused");

    /** Regular files, sorted; links are not followed. */
    List<Path> all() throws IOException {
        var files = new ArrayList<Path>();
        for (String folder : FOLDERS) {
            Path root = data.resolve(folder);
            if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
                try (var found = Files.walk(root)) {
                    found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    String name(Path file) {
        var parts = new ArrayList<String>();
        data.relativize(file).forEach(part -> parts.add(URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)));
        return PREFIX + String.join("/", parts);
    }

    /** Where an entry's file belongs below a folder. */
    static Path place(String entry, Path folder) {
        Path root = folder.normalize();
        List<String> parts = Arrays.stream(entry.substring(PREFIX.length()).split("/", -1))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        boolean plain = parts.stream().noneMatch(part -> part.isEmpty() || part.matches("\\.\\.?|.*[/\\\\\0].*"));
        String path = parts.stream().collect(Collectors.joining("/"));
        if (!plain || FOLDERS.stream().noneMatch(known -> path.startsWith(known + "/"))) {
            throw new BackupRefused("it holds a file for a place where none belongs: " + entry
                    + "; no Broadside wrote it, do not use it");
        }
        return root.resolve(path);
    }
}
