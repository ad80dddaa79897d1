package press.broadside.translation.working;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import press.broadside.translation.DraftKey;

/** A draft as three parameters of a query: statement, revision, locale. */
final class Place {
    private Place() {}

    static StatementSpec of(DraftKey draft, StatementSpec query) {
        return query.param("statement", draft.revision().statement())
                .param("revision", draft.revision().number())
                .param("locale", draft.locale().toLanguageTag());
    }
}
