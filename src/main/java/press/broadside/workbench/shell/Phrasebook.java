package press.broadside.workbench.shell;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the screens say in one language: phrases in ICU MessageFormat with named arguments, and times, numbers and names of
 * languages as that language writes them. Templates know it as {@code t}.
 */
public final class Phrasebook {
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, String> phrases;

    Phrasebook(Locale locale, ZoneId zone, Map<String, String> phrases) {
        this.locale = locale;
        this.zone = zone;
        this.phrases = phrases;
    }

    /** BCP 47 tag, for {@code lang}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** In which times are shown. */
    public ZoneId zone() {
        return zone;
    }

    /** {@code ltr} or {@code rtl}. */
    public String dir() {
        return dir(locale);
    }

    /** Of a text in some language. */
    public String dir(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Of a text in the language with this tag. */
    public String dir(String tag) {
        return dir(Locale.forLanguageTag(tag));
    }

    /**
     * A phrase.
     *
     * @param key       as in the bundle: {@code desk.saved}
     * @param arguments name, value, name, value; text comes out as it is, and is for the template to escape
     * @throws IllegalArgumentException if there is no such phrase
     */
    public String say(String key, Object... arguments) {
        String pattern = Optional.ofNullable(phrases.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no phrase " + key + " in " + tag()));
        var named = new HashMap<String, Object>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1]);
        }
        return new MessageFormat(pattern, ULocale.forLocale(locale)).format(named);
    }

    /** A phrase with its simple arguments still in braces, for a script to fill in. */
    public String raw(String key) {
        return Optional.ofNullable(phrases.get(key))
                .map(pattern -> pattern.replace("''", "'"))
                .orElseThrow(() -> new IllegalArgumentException("no phrase " + key + " in " + tag()));
    }

    /** A phrase where there is one, else its key: for what is named by data, such as states. */
    public String name(String key) {
        return phrases.containsKey(key) ? say(key) : key;
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A share of a whole, in whole percent, rounded down: only what is whole is 100. */
    public String percent(long part, long whole) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        return format.format(whole == 0 ? 1.0 : Math.floorDiv(part * 100, whole) * 0.01);
    }

    /** Day and time of day, in the reader's zone. */
    public String moment(Instant moment) {
        return moment(moment, zone);
    }

    /** Day and time of day, where a section is. */
    public String moment(Instant moment, ZoneId place) {
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.getTimeZone(place.getId()));
        return format.format(Date.from(moment));
    }

    public String timeOfDay(Instant moment) {
        DateFormat format = DateFormat.getTimeInstance(DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(moment));
    }

    /** As in {@code 2026-12-31T18:00Z}: for the machine-readable half of a time element. */
    public String machine(Instant moment) {
        return moment.toString();
    }

    /** How long until then, in the largest unit that is not zero; how long ago with a minus before it. */
    public String distance(Instant now, Instant then) {
        Duration between = Duration.between(now, then);
        long minutes = between.abs().toMinutes();
        String unit = minutes >= 2 * 24 * 60 ? "days" : minutes >= 120 ? "hours" : "minutes";
        long amount = unit.equals("days") ? minutes / 1440 : unit.equals("hours") ? minutes / 60 : minutes;
        return say("shell.distance." + unit, "n", between.isNegative() ? -amount : amount);
    }

    /** A language's name in this one. */
    public String language(String tag) {
        return LocaleDisplayNames.getInstance(ULocale.forLocale(locale)).localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /** A language's name in itself. */
    public static String ownName(Locale language) {
        return LocaleDisplayNames.getInstance(ULocale.forLocale(language))
                .localeDisplayName(ULocale.forLocale(language));
    }
}
