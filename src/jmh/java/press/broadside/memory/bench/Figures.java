package press.broadside.memory.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Trial} said.
 *
 * @param of  size, engine and score
 * @param all by name, as written
 */
record Figures(String size, String engine, PlainScore score, Map<String, String> all) {
    /** @throws IllegalStateException if the trial fails; its own words stand on standard error */
    static Figures of(
            String size, String engine, PlainScore score, List<String> java, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(java);
        command.add(Trial.class.getName());
        command.add(engine);
        command.add(score.name());
        command.addAll(arguments);
        return new Figures(size, engine, score, said(command));
    }

    /** What a process says of itself as lines of {@code figure}, name and value. */
    static Map<String, String> said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var all = new LinkedHashMap<String, String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", 3);
                if (cells.length == 3 && cells[0].equals("figure")) {
                    all.put(cells[1], cells[2]);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a trial failed; its reason stands above: " + String.join(" ", command));
        }
        return all;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    String get(String name) {
        return all.getOrDefault(name, "-");
    }

    /** The first number of a figure: p50 of times. */
    double first(String name) {
        return Double.parseDouble(get(name).split(" ", -1)[0].replace("-", "NaN"));
    }
}
