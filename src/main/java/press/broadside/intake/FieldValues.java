package press.broadside.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of fields as people write them. What cannot be read is ignored and said. */
final class FieldValues {
    private static final int LONGEST_NAME = 300;
    private static final int MOST = 100;

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:.*)?");
    private static final List<DateTimeFormatter> LONG_DATES = List.of(
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));

    private final Remarks remarks;

    FieldValues(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Names or topics in order, each once, {@value #MOST} at most. */
    List<String> named(String field, List<String> values) {
        var names = new ArrayList<String>();
        values.forEach(value -> plain(field, value, LONGEST_NAME).ifPresent(names::add));
        if (names.size() > MOST) {
            remarks.say("ignored: all but the first %d entries of '%s'".formatted(MOST, field));
        }
        return names.stream().distinct().limit(MOST).toList();
    }

    /** One line of text; nothing where it is blank or longer than {@code longest} characters. */
    Optional<String> plain(String field, String value, int longest) {
        String plain = Characters.withoutControls(value.replaceAll("\\s+", " ").strip(), remarks);
        if (plain.length() > longest) {
            remarks.say("ignored: '%s' of more than %d characters".formatted(field, longest));
            return Optional.empty();
        }
        return plain.isBlank() ? Optional.empty() : Optional.of(plain);
    }

    /** A day, in ISO 8601 with or without a time, or written out in English. */
    Optional<LocalDate> date(String written) {
        try {
            String value = written.strip();
            Matcher iso = ISO_DATE.matcher(value);
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(iso.group(1)));
            }
            for (DateTimeFormatter format : LONG_DATES) {
                Optional<LocalDate> date = date(value, format);
                if (date.isPresent()) {
                    return date;
                }
            }
        } catch (DateTimeException e) {
            // told below: a day that no month has reads like a slip
        }
        remarks.say("ignored: the date '%s'; write it like 2026-05-01".formatted(ShownName.of(written)));
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String written, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(written, format.withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Significance> significance(String written) {
        try {
            return Optional.of(Significance.parse(written));
        } catch (IllegalArgumentException e) {
            remarks.say("ignored: the significance '%s'; known are minor, medium and major"
                    .formatted(ShownName.of(written)));
            return Optional.empty();
        }
    }

    Optional<Kind> kind(String written) {
        for (Kind known : Kind.values()) {
            if (known.name().equalsIgnoreCase(written.strip())) {
                return Optional.of(known);
            }
        }
        remarks.say("ignored: the kind '%s'; known are statement, resolution, report, appeal, article and meeting"
                .formatted(ShownName.of(written)));
        return Optional.empty();
    }
}
