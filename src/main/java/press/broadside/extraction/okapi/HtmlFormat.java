package press.broadside.extraction.okapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.filters.html.HtmlFilter;
import net.sf.okapi.filters.html.Parameters;
import press.broadside.language.Languages;
import press.broadside.text.CodedText;

/** HTML, by Okapi's filter with our own configuration, {@code statement-html.yml}. */
final class HtmlFormat implements TextFormat {
    private static final String CONFIGURATION = "statement-html.yml";
    private static final Pattern ROOT =
            Pattern.compile("(<html)((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile(
            "\\s+(?:xml:lang|lang|dir)\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s>]*+)", Pattern.CASE_INSENSITIVE);

    private final OkapiPass okapi;

    HtmlFormat() {
        String configuration = configuration();
        okapi = new OkapiPass(() -> filter(configuration));
    }

    private static IFilter filter(String configuration) {
        var filter = new HtmlFilter();
        filter.setParameters(new Parameters(configuration));
        return filter;
    }

    private static String configuration() {
        try (var yaml = Objects.requireNonNull(HtmlFormat.class.getResourceAsStream(CONFIGURATION), CONFIGURATION)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CONFIGURATION + " of this program", e);
        }
    }

    @Override
    public String rewritten(String document, Locale locale, Function<Block, Optional<CodedText>> target) {
        return inLanguage(okapi.through(document, locale, target), locale);
    }

    private static String inLanguage(String document, Locale locale) {
        Matcher root = ROOT.matcher(document);
        if (!root.find()) {
            return document;
        }
        String others = LANGUAGE.matcher(root.group(2)).replaceAll("");
        String tag = "%s lang=\"%s\" dir=\"%s\"%s>"
                .formatted(root.group(1), locale.toLanguageTag(), Languages.direction(locale), others);
        return document.substring(0, root.start()) + tag + document.substring(root.end());
    }
}
