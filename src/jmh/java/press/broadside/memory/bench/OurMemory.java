package press.broadside.memory.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import press.broadside.memory.FileMatch;
import press.broadside.memory.FileMemory;
import press.broadside.memory.Score;

/** Broadside's own engine, as {@code memory search} asks it; targets are fetched too. */
final class OurMemory implements Contender {
    private final Score score;
    private final int floor;
    private final List<Locale> languages;
    private FileMemory memory;

    /** Of the last answer's targets: written so that reading them is not left out. */
    volatile int characters;

    OurMemory(PlainScore score, int floor, List<Locale> languages) throws IOException {
        this.score = score == PlainScore.CHARS ? Score.CHARACTERS : Score.WORDS;
        this.floor = floor;
        this.languages = languages;
        this.memory = FileMemory.of(List.of(), languages, this.score);
    }

    @Override
    public String settings() {
        return "exact; no limit to the number of matches; targets are read";
    }

    @Override
    public void load(Path pairs) throws IOException {
        memory = FileMemory.of(List.of(pairs), languages, score);
    }

    @Override
    public long bytes() {
        return memory.size().sourceBytes();
    }

    @Override
    public List<String> best(String query) {
        return sources(memory.best(query, floor));
    }

    @Override
    public List<String> all(String query) {
        return sources(memory.all(query, floor));
    }

    /** Reads each target too. */
    private List<String> sources(List<FileMatch> matches) {
        int read = 0;
        for (FileMatch match : matches) {
            for (String target : match.targets().values()) {
                read += target.length();
            }
        }
        characters = read;
        return matches.stream().map(FileMatch::source).toList();
    }
}
