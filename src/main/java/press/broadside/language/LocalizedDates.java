package press.broadside.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** Days as CLDR writes them in a locale, in the Gregorian calendar that statements are dated by. */
public final class LocalizedDates {
    private LocalizedDates() {}

    /** {@code 3 May 2026} in the locale's long form; its digits, but never the calendar that fa or th would take. */
    public static String longDate(LocalDate day, Locale locale) {
        ULocale gregorian = ULocale.forLocale(locale).setKeywordValue("calendar", "gregorian");
        var format = DateFormat.getDateInstance(
                new GregorianCalendar(TimeZone.GMT_ZONE, gregorian), DateFormat.LONG, gregorian);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
