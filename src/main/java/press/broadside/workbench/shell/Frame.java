package press.broadside.workbench.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import press.broadside.account.GrantedRights;
import press.broadside.account.People;
import press.broadside.account.Person;
import press.broadside.account.Right;

/** What the frame around each screen shows: the words {@code t}, who is there, and where they can go. */
@ControllerAdvice("press.broadside.workbench")
@ConditionalOnWebApplication
class Frame {
    /** A way to a screen. */
    record Way(String path, String phrase, boolean here) {}

    /** A language of the screens. */
    record Tongue(String tag, String name, boolean chosen) {}

    private record Place(String path, String phrase, Right right) {}

    private static final List<Place> PLACES = List.of(
            new Place("/workbench/statements", "shell.statements", Right.SEE_STATEMENTS),
            new Place("/workbench/submit", "shell.submit", Right.SUBMIT),
            new Place("/workbench/memory", "shell.memory", Right.SEE_LANGUAGE),
            new Place("/workbench/sections", "shell.sections", Right.SEE_SECTION),
            new Place("/workbench/people", "shell.people", Right.OPERATE),
            new Place("/workbench/audit", "shell.audit", Right.OPERATE),
            new Place("/workbench/pipeline", "shell.pipeline", Right.OPERATE));

    private final ScreenLanguage language;
    private final People people;
    private final GrantedRights rights;

    Frame(ScreenLanguage language, People people, GrantedRights rights) {
        this.language = language;
        this.people = people;
        this.rights = rights;
    }

    @ModelAttribute("t")
    Phrasebook words(HttpServletRequest request) {
        return language.of(request);
    }

    /** Their name; empty where nobody is signed in. */
    @ModelAttribute("who")
    String who(HttpServletRequest request) {
        return login(request).flatMap(people::of).map(Person::name).orElse("");
    }

    @ModelAttribute("ways")
    List<Way> ways(HttpServletRequest request) {
        String here = request.getRequestURI();
        return login(request).stream()
                .flatMap(login -> PLACES.stream().filter(place -> rights.hasSomewhere(login, place.right())))
                .map(place -> new Way(place.path(), place.phrase(), here.startsWith(place.path())))
                .toList();
    }

    @ModelAttribute("tongues")
    List<Tongue> tongues(HttpServletRequest request) {
        Locale chosen = language.of(request).locale();
        return Phrases.LANGUAGES.stream()
                .map(tongue -> new Tongue(tongue.getLanguage(), Phrasebook.ownName(tongue), tongue.equals(chosen)))
                .toList();
    }

    private static Optional<String> login(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }
}
