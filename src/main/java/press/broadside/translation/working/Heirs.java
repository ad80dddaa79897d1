package press.broadside.translation.working;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.extraction.Alignment;
import press.broadside.extraction.Extract;
import press.broadside.extraction.Extracts;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;

/** A correction may come while somebody types: what they typed goes on to the segment that theirs has become. */
public final class Heirs {
    private final TypedTexts texts;
    private final Extracts extracts;
    private final Desk desk;
    private final JdbcClient database;
    private final TransactionOperations transactions;

    public Heirs(
            TypedTexts texts, Extracts extracts, Desk desk, JdbcClient database, TransactionOperations transactions) {
        this.texts = texts;
        this.extracts = extracts;
        this.desk = desk;
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Moves what somebody typed in drafts of former revisions to this one. Where something is typed there already, that
     * stays.
     *
     * @return what has no segment any more, as the source dropped it: it stays where it is, to be shown
     */
    public List<TypedText> moveOn(DraftKey now, String author) {
        var homeless = new ArrayList<TypedText>();
        for (DraftKey former : formerDrafts(now, author)) {
            Map<String, String> heirs = heirs(former.revision(), now.revision());
            Map<String, Integer> versions = desk.versions(now);
            transactions.executeWithoutResult(status -> {
                for (TypedText text : texts.of(former)) {
                    Optional<String> heir = Optional.ofNullable(heirs.get(text.segment()));
                    if (text.author().equals(author) && heir.isPresent()) {
                        move(text, former, now, heir.get(), versions.getOrDefault(heir.get(), 0));
                    } else if (text.author().equals(author)) {
                        homeless.add(text);
                    }
                }
            });
        }
        return homeless;
    }

    private void move(TypedText text, DraftKey former, DraftKey now, String segment, int version) {
        if (texts.of(now, segment, text.author()).isEmpty()) {
            texts.save(now, segment, text.author(), text.target(), version, 0);
            texts.end(former, text.segment(), text.author());
        }
    }

    private List<DraftKey> formerDrafts(DraftKey now, String author) {
        return Place.of(now, database.sql("""
                        select distinct revision
                          from typed_text
                         where statement_id = :statement
                           and revision < :revision
                           and locale = :locale
                           and author = :author
                         order by revision desc
                        """))
                .param("author", author)
                .query((row, n) ->
                        new DraftKey(new RevisionKey(now.revision().statement(), row.getInt(1)), now.locale()))
                .list();
    }

    private Map<String, String> heirs(RevisionKey former, RevisionKey now) {
        Extract before = extracts.of(former);
        Extract after = extracts.of(now);
        var heirs = new HashMap<String, String>();
        for (Alignment.Link link : Alignment.of(before, after).links()) {
            link.after().stream()
                    .findFirst()
                    .ifPresent(heir -> link.before().forEach(segment -> heirs.put(segment.id(), heir.id())));
        }
        return heirs;
    }
}
