package press.broadside.extraction.okapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import press.broadside.text.CodedText;

/** One document through one of Okapi's filters and its writer. Filters keep state, so each thread has its own. */
final class OkapiPass {
    /** What Okapi marks its own codes with: in a document they would be taken for such. */
    private static final Pattern OKAPI_MARKS = Pattern.compile("[\uE101-\uE103]");

    private final ThreadLocal<IFilter> filters;

    OkapiPass(Supplier<IFilter> filter) {
        filters = ThreadLocal.withInitial(filter);
    }

    /** @return the document as the writer gives it, without byte order mark */
    String through(String document, Locale locale, Function<DocumentFormat.Block, Optional<CodedText>> target) {
        IFilter filter = filters.get();
        var written = new ByteArrayOutputStream(document.length() + 1024);
        LocaleId into = LocaleId.fromBCP47(locale.toLanguageTag());
        try (var source = new RawDocument(unmarked(document), LocaleId.ENGLISH, into);
                IFilterWriter writer = filter.createFilterWriter()) {
            writer.setOptions(into, StandardCharsets.UTF_8.name());
            writer.setOutput(written);
            filter.open(source);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    replace(event.getTextUnit(), into, target);
                }
                writer.handleEvent(event);
            }
            filter.close();
        } catch (RuntimeException e) {
            filters.remove(); // whatever state it is in, nobody else shall have it
            throw e;
        }
        return withoutByteOrderMark(written.toString(StandardCharsets.UTF_8));
    }

    private static void replace(
            ITextUnit unit, LocaleId into, Function<DocumentFormat.Block, Optional<CodedText>> target) {
        var source = new NumberedFragment(unit.getSource().getFirstContent());
        String role = Optional.ofNullable(unit.getType()).orElse("text");
        Optional<CodedText> wanted = target.apply(new DocumentFormat.Block(role, source.coded()));
        boolean attribute = unit.isReferent();
        if (wanted.isPresent() || attribute) {
            CodedText content =
                    wanted.map(text -> new CodedText(unmarked(text.coded()))).orElse(source.coded());
            unit.setTarget(into, new TextContainer(source.holding(content, attribute)));
        }
    }

    private static String unmarked(String text) {
        return OKAPI_MARKS.matcher(text).replaceAll("\uFFFD");
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
