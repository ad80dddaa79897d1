package press.broadside.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.springframework.boot.SpringApplication;

/** Folders that we make for one run and throw away after it. */
final class Scratch {
    private Scratch() {}

    /** A new folder, gone when the process ends: by itself, by Ctrl-C or by SIGTERM, after everything else was stopped. */
    static Path folder(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                delete(folder);
            } catch (IOException e) {
                System.err.println("broadside: the scratch folder " + folder + " stays behind: " + e.getMessage());
            }
        });
        return folder;
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
