package press.broadside.publication;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry as somebody names it: by its id, or by where its page lies; what does not apply is blank. */
record Wanted(String id, String home, String locale, String slug) {
    private static final Pattern PAGE = Pattern.compile("([^/]+)/([^/]+)/([^/]+)\\.html");

    static Wanted of(String addressOrId, URI publicUrl) {
        String written = addressOrId.strip().replaceFirst("[?#].*$", "");
        String base = publicUrl.toString().replaceFirst("/*$", "/");
        String path = (written.startsWith(base) ? written.substring(base.length()) : written).replaceFirst("^/+", "");
        Matcher page = PAGE.matcher(path);
        return page.matches()
                ? new Wanted("", page.group(1), page.group(2), page.group(3))
                : new Wanted(written, "", "", "");
    }
}
