package press.broadside.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Days as a language writes them, in the Gregorian calendar that statements are dated by. */
public final class LocalizedDates {
    private LocalizedDates() {}

    /** {@code 3 May 2026} in the language's long form and digits, but never in the calendar that fa or th would take. */
    public static String longDate(LocalDate day, LanguageProfile profile) {
        ULocale locale = ULocale.forLocale(profile.locale())
                .setKeywordValue("calendar", "gregorian")
                .setKeywordValue("numbers", profile.digits());
        var format = new SimpleDateFormat(profile.datePattern(), locale);
        DateFormatSymbols symbols = format.getDateFormatSymbols();
        symbols.setMonths(profile.months().toArray(String[]::new), DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        format.setDateFormatSymbols(symbols);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
