package press.broadside.extraction.okapi;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.EventType;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.Ending;
import net.sf.okapi.common.resource.RawDocument;
import press.broadside.extraction.office.FilterText;
import press.broadside.text.CodedText;

/** One document through one of Okapi's filters and its writer. Filters keep state, so each thread has its own. */
final class OkapiPass {
    private final ThreadLocal<IFilter> filters;

    OkapiPass(Supplier<IFilter> filter) {
        filters = ThreadLocal.withInitial(filter);
    }

    /** @return the document as the writer gives it, without byte order mark */
    String through(String document, Locale locale, Function<DocumentFormat.Block, Optional<CodedText>> target) {
        var written = new ByteArrayOutputStream(document.length() + 1024);
        LocaleId into = LocaleId.fromBCP47(locale.toLanguageTag());
        try (var source = new RawDocument(FilterText.allowed(document), LocaleId.ENGLISH, into)) {
            run(source, into, written, new MarkupUnits(into, target));
        }
        return withoutByteOrderMark(FilterText.unmarked(written.toString(StandardCharsets.UTF_8)));
    }

    /**
     * A package. The filter is told that the target is English too, as it would else change direction and language its own way,
     * against the schema's order; we do that afterwards.
     */
    void through(URI document, OutputStream written, Units units) {
        try (var source = new RawDocument(document, StandardCharsets.UTF_8.name(), LocaleId.ENGLISH, Units.INTO)) {
            run(source, Units.INTO, written, units);
        }
    }

    private void run(RawDocument source, LocaleId into, OutputStream written, Units units) {
        IFilter filter = filters.get();
        try (IFilterWriter writer = filter.createFilterWriter()) {
            writer.setOptions(into, StandardCharsets.UTF_8.name());
            writer.setOutput(written);
            filter.open(source);
            write(filter, writer, units);
            filter.close();
        } catch (RuntimeException e) {
            filters.remove(); // whatever state it is in, nobody else shall have it
            trying(filter::close, e);
            throw e;
        }
    }

    private static void write(IFilter filter, IFilterWriter writer, Units units) {
        boolean insidePart = false;
        try {
            while (filter.hasNext()) {
                for (Event event : units.met(filter.next())) {
                    insidePart |= event.isStartSubDocument();
                    writer.handleEvent(event);
                    insidePart &= !event.isEndSubDocument();
                }
            }
        } catch (RuntimeException e) {
            if (insidePart) { // the writer deletes its temporary file when the part ends, and only then
                trying(() -> writer.handleEvent(new Event(EventType.END_SUBDOCUMENT, new Ending("abandoned"))), e);
            }
            throw e;
        }
    }

    private static void trying(Runnable cleaning, RuntimeException why) {
        try {
            cleaning.run();
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
