package press.broadside.terminology;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code broadside.terminology}.
 *
 * @param folder        its {@code *.tbx} and {@code *.csv} are loaded at start, in the order of their names
 * @param files         further files to load at start; each must exist
 * @param maxBytes      bytes of a file
 * @param maxConcepts   concepts of a file
 * @param maxTerms      terms of a concept, in all languages
 * @param maxTerm       characters of a term
 * @param maxText       characters of a definition or a note, and of a CSV cell
 * @param maxDepth      XML elements open at once
 */
@ConfigurationProperties("broadside.terminology")
public record TerminologySettings(
        @DefaultValue("translations/terminology") Path folder,
        @DefaultValue List<Path> files,
        @DefaultValue("64MB") DataSize maxBytes,
        @DefaultValue("200000") int maxConcepts,
        @DefaultValue("1000") int maxTerms,
        @DefaultValue("500") int maxTerm,
        @DefaultValue("10000") int maxText,
        @DefaultValue("100") int maxDepth) {
    public TerminologySettings {
        files = List.copyOf(files);
    }

    /** The defaults, for a folder. */
    static TerminologySettings of(Path folder) {
        return new TerminologySettings(folder, List.of(), DataSize.ofMegabytes(64), 200_000, 1_000, 500, 10_000, 100);
    }
}
