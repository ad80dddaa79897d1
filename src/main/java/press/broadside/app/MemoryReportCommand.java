package press.broadside.app;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.memory.Suspect;
import press.broadside.memory.Suspects;
import press.broadside.memory.Suspects.Kind;

@Command(
        name = "report",
        description = {
            "Tells what in the memory contradicts or repeats itself: sources with several targets in a language,",
            "targets of several sources, sources that differ only in case or punctuation, targets that are their source."
        })
final class MemoryReportCommand implements Callable<Integer> {
    private static final Map<Kind, String> TITLES = Map.of(
            Kind.CONTRADICTION, "sources with several targets in a language",
            Kind.SHARED_TARGET, "targets of several sources",
            Kind.SIMILAR_SOURCE, "sources that differ only in case, punctuation or white space",
            Kind.UNTRANSLATED, "targets that are their source");

    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many of each kind are shown (default: ${DEFAULT-VALUE}).")
    private int most;

    @Override
    public Integer call() {
        return memory.tending(housekeeping -> {
            for (Suspects suspects : housekeeping.report(most)) {
                if (memory.json()) {
                    memory.json(suspects);
                } else {
                    tell(suspects);
                }
            }
            return 0;
        });
    }

    private void tell(Suspects suspects) {
        memory.line("%,d %s".formatted(suspects.count(), TITLES.get(suspects.kind())));
        for (Suspect suspect : suspects.first()) {
            String language = suspect.locale()
                    .map(Locale::toLanguageTag)
                    .map(tag -> tag + "  ")
                    .orElse("");
            memory.line("  " + language + suspect.text());
            suspect.units().stream()
                    .filter(member -> !member.says().equals(suspect.text()))
                    .forEach(member -> memory.line("      %d  %s".formatted(member.unit(), member.says())));
        }
    }
}
