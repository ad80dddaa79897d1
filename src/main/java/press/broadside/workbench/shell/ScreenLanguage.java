package press.broadside.workbench.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import press.broadside.account.People;
import press.broadside.account.Person;

/** In which language the screens speak to whoever asks: as chosen here, as the browser prefers, else English. */
public final class ScreenLanguage {
    static final String COOKIE = "broadside-ui";

    private final Phrases phrases;
    private final People people;

    ScreenLanguage(Phrases phrases, People people) {
        this.phrases = phrases;
        this.people = people;
    }

    /** For who asks, with times in their zone. */
    public Phrasebook of(HttpServletRequest request) {
        Optional<Person> person = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .flatMap(people::of);
        ZoneId zone = person.map(Person::zone).orElse(ZoneOffset.UTC);
        return phrases.in(language(request), zone);
    }

    private static Locale language(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag -> Phrases.spoken(tag).stream())
                .findFirst()
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> Phrases.spoken(wanted.toLanguageTag()).stream())
                        .findFirst())
                .orElse(Locale.ENGLISH);
    }
}
