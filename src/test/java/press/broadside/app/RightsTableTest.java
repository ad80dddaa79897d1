package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import press.broadside.account.Right;
import press.broadside.account.Route;
import press.broadside.account.Route.Need;
import press.broadside.account.RouteTable;
import press.broadside.intake.RevisionKey;

/** Every address of the workbench, asked for by everybody: each answers as the rights table says, and none is outside of it. */
class RightsTableTest {
    /** What each of them may do, written down once more, and apart from the program's own table of roles. */
    private static final Map<String, Set<String>> MAY = Map.of(
            "edith", Set.of("SUBMIT", "SEE_STATEMENTS", "SEE_LANGUAGE", "PUBLISH", "SEE_SECTION"),
            "tilda", Set.of("SEE_STATEMENTS", "SEE_LANGUAGE", "TRANSLATE"),
            "rosa", Set.of("SEE_STATEMENTS", "SEE_LANGUAGE", "TRANSLATE", "REVIEW"),
            "anton", Set.of("SEE_STATEMENTS", "SEE_LANGUAGE", "TRANSLATE", "REVIEW", "APPROVE", "KEEP_MEMORY"),
            "greta", Set.of("SEE_STATEMENTS", "SEE_SECTION", "MANAGE_SECTION"),
            "olga", Set.of("OPERATE", "SEE_STATEMENTS", "SEE_SECTION", "MANAGE_SECTION", "KEEP_MEMORY"));

    private static Workroom room;
    private static RevisionKey statement;

    @BeforeAll
    static void open() {
        room = Workroom.open();
        statement = room.submit("rights", "# Rights for everybody\n\nAnd none for lords.\n");
    }

    @Test
    void every_address_of_the_application_is_in_the_table_and_the_reverse() {
        Set<String> mapped = new TreeSet<>();
        for (var mapping : room.running()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getPackageName().startsWith("press.broadside")) {
                    info.getPatternValues()
                            .forEach(path -> info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(verb -> mapped.add(verb + " " + path)));
                }
            });
        }
        mapped.remove("GET /favicon.ico"); // for everybody
        Set<String> table = RouteTable.shipped().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        table.removeAll(Set.of("POST /login", "POST /logout")); // answered before any screen

        assertThat(table).isEqualTo(mapped);
    }

    @Test
    void each_answers_each_caller_as_the_table_says() {
        var wrong = new ArrayList<String>();
        Map<String, Visitor> callers = new TreeMap<>();
        MAY.keySet().forEach(login -> callers.put(login, Visitor.signedIn(room.base(), login)));
        for (Route route : RouteTable.shipped().routes()) {
            if (route.path().equals("/logout") || route.path().endsWith("/events")) {
                continue; // ends the sign-in; stays open for ever: both have tests of their own
            }
            for (String language : route.path().contains("{locale}") ? List.of("de", "fr") : List.of("de")) {
                String path = path(route, language);
                callers.forEach((login, visitor) -> {
                    boolean may = may(login, route.need(), language);
                    int status = status(visitor, route, path);
                    boolean reached = status != 404;
                    if (reached && !may) {
                        wrong.add(login + " reached " + route.method() + " " + path + ": " + status);
                    }
                    if (!reached && may && isAlwaysThere(route)) {
                        wrong.add(login + " did not reach " + route.method() + " " + path);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Those that answer 404 to who may ask, too, as what the path names is not there. */
    private static boolean isAlwaysThere(Route route) {
        return route.method().equals("GET")
                && !route.path().contains("{ticket}")
                && !route.path().contains("{unit}");
    }

    private static boolean may(String login, Need need, String language) {
        if (need instanceof Need.Nothing || need instanceof Need.SignedIn) {
            return true;
        }
        Set<String> rights = MAY.get(login);
        if (need instanceof Need.InLanguage in) {
            boolean everywhere = (login.equals("edith") && in.right() == Right.SEE_LANGUAGE)
                    || (login.equals("olga") && in.right() == Right.KEEP_MEMORY);
            boolean there = language.equals("de") && !login.equals("greta");
            return rights.contains(in.right().name()) && (everywhere || there);
        }
        if (need instanceof Need.InSection in) {
            return rights.contains(in.right().name());
        }
        Right right = need instanceof Need.Everywhere everywhere ? everywhere.right() : ((Need.Somewhere) need).right();
        boolean there = Set.of(
                        "SEE_LANGUAGE",
                        "TRANSLATE",
                        "REVIEW",
                        "APPROVE",
                        "SEE_SECTION",
                        "MANAGE_SECTION",
                        "KEEP_MEMORY")
                .contains(right.name());
        boolean onlyThere = need instanceof Need.Everywhere
                && there
                && !Set.of("edith", "olga").contains(login);
        return rights.contains(right.name()) && !onlyThere;
    }

    private static String path(Route route, String language) {
        return route.path()
                .replace("{statement}", statement.statement())
                .replace("{locale}", language)
                .replace("{segment}", "u1.1")
                .replace("{section}", "germany")
                .replace("{login}", "tilda")
                .replaceAll("\\{[a-z]+}", "A".repeat(43));
    }

    private static int status(Visitor visitor, Route route, String path) {
        if (route.method().equals("GET")) {
            return visitor.get(path).statusCode();
        }
        String token = visitor.token("/workbench/account");
        return visitor.send(route.method(), path, Optional.of(Visitor.form(token, "nothing", "useful")))
                .statusCode();
    }
}
