package press.broadside.translation.xliff;

import java.util.TreeMap;
import press.broadside.terminology.Gloss;

/** The terms of a job as OmegaT's glossary: a line for each, source, target and comment, parted by tabs. */
final class OmegatGlossary {
    private OmegatGlossary() {}

    /** Each concept once, sorted. OmegaT shows every term of a line with its comment. */
    static String of(Job job) {
        var glosses = new TreeMap<String, Gloss>();
        for (Job.Unit unit : job.units()) {
            for (Job.Entry entry : unit.entries()) {
                entry.glosses()
                        .forEach(gloss -> glosses.putIfAbsent(
                                gloss.term() + "\n" + gloss.concept().id(), gloss));
            }
        }
        var lines = new StringBuilder("# source term\ttarget term\tcomment\n");
        glosses.values().forEach(gloss -> append(lines, gloss));
        return lines.toString();
    }

    private static void append(StringBuilder lines, Gloss gloss) {
        String definition = gloss.concept().definition();
        String comment = gloss.sentence() + (definition.isEmpty() ? "" : " (" + definition + ")");
        for (String target : gloss.rendering().usable()) {
            lines.append(gloss.term())
                    .append('\t')
                    .append(target)
                    .append('\t')
                    .append(comment)
                    .append('\n');
        }
        if (gloss.rendering().usable().isEmpty()) {
            lines.append(gloss.term()).append("\t\t").append(comment).append('\n');
        }
    }
}
