package press.broadside.terminology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Concepts and terms in the database, by the files that they came from. */
final class JdbcTermStore {
    private static final int IDS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionOperations transactions;
    private final Map<String, Locale> locales = new ConcurrentHashMap<>();

    JdbcTermStore(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transactions = transactions;
    }

    /** A file that was read to its end; without a hash, it is read again as other files had some of its concepts. */
    record LoadedFile(String name, String hash, boolean ofFolder) {
        LoadedFile unsettled() {
            return new LoadedFile(name, "", ofFolder);
        }

        boolean isUnsettled() {
            return hash.isEmpty();
        }
    }

    /** What a write did. */
    record Written(int added, int changed, List<Concept> elsewhere) {}

    private record Held(String file, String hash) {}

    /** One transaction; a concept that another file has stays as it is, and is given back. */
    Written write(String file, List<Concept> concepts) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Map<String, Held> held = held(concepts);
            var added = new ArrayList<Concept>();
            var changed = new ArrayList<Concept>();
            var elsewhere = new ArrayList<Concept>();
            for (Concept concept : concepts) {
                Optional<Held> before = Optional.ofNullable(held.get(concept.id()));
                if (before.isEmpty()) {
                    added.add(concept);
                } else if (!before.get().file().equals(file)) {
                    elsewhere.add(concept);
                } else if (!before.get().hash().equals(concept.hash())) {
                    changed.add(concept);
                }
            }
            delete(changed.stream().map(Concept::id).toList());
            insert(file, added);
            insert(file, changed);
            return new Written(added.size(), changed.size(), elsewhere);
        }));
    }

    private Map<String, Held> held(List<Concept> concepts) {
        var held = new HashMap<String, Held>();
        if (!concepts.isEmpty()) {
            client.sql("select id, file, hash from concept where id in (:ids)")
                    .param("ids", concepts.stream().map(Concept::id).toList())
                    .query((ResultSet row) -> {
                        held.put(row.getString("id"), new Held(row.getString("file"), row.getString("hash")));
                    });
        }
        return held;
    }

    private void insert(String file, List<Concept> concepts) {
        jdbc.batchUpdate("""
                insert into concept (id, file, subject, definition, note, part_of_speech, hash)
                values (?, ?, ?, ?, ?, ?, ?)
                """, concepts, IDS_AT_ONCE, (statement, concept) -> {
            statement.setString(1, concept.id());
            statement.setString(2, file);
            statement.setString(3, concept.subject());
            statement.setString(4, concept.definition());
            statement.setString(5, concept.note());
            statement.setString(6, concept.speech().map(PartOfSpeech::tbx).orElse(""));
            statement.setString(7, concept.hash());
        });
        record Row(String concept, int position, Term term) {}
        var rows = new ArrayList<Row>();
        for (Concept concept : concepts) {
            for (int i = 0; i < concept.terms().size(); i++) {
                rows.add(new Row(concept.id(), i, concept.terms().get(i)));
            }
        }
        jdbc.batchUpdate("""
                insert into term (concept, position, locale, text, status, section)
                values (?, ?, ?, ?, ?, ?)
                """, rows, IDS_AT_ONCE, (statement, row) -> {
            statement.setString(1, row.concept());
            statement.setInt(2, row.position());
            statement.setString(3, row.term().locale().toLanguageTag());
            statement.setString(4, row.term().text());
            statement.setString(5, row.term().status().word());
            statement.setString(6, row.term().section().orElse(""));
        });
    }

    /** A file was read to its end: what it has no more goes. Gives the number of concepts that went. */
    int loaded(LoadedFile file, Set<String> ids, long now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            int gone = keepOnly(file.name(), ids);
            client.sql("""
                            insert into terminology_file (name, hash, of_folder, loaded_at)
                            values (:name, :hash, :of_folder, :now)
                                on conflict (name) do update
                               set hash = excluded.hash, of_folder = excluded.of_folder, loaded_at = excluded.loaded_at
                            """)
                    .param("name", file.name())
                    .param("hash", file.hash())
                    .param("of_folder", file.ofFolder() ? 1 : 0)
                    .param("now", now)
                    .update();
            nextVersion();
            return gone;
        }));
    }

    /** One transaction: a file that is no more, and what it said. */
    void remove(String file) {
        transactions.executeWithoutResult(status -> {
            keepOnly(file, Set.of());
            client.sql("delete from terminology_file where name = :file")
                    .param("file", file)
                    .update();
            nextVersion();
        });
    }

    private int keepOnly(String file, Set<String> ids) {
        var gone = new HashSet<>(client.sql("select id from concept where file = :file")
                .param("file", file)
                .query(String.class)
                .list());
        gone.removeAll(ids);
        delete(List.copyOf(gone));
        return gone.size();
    }

    private void delete(List<String> ids) {
        for (List<String> some : slices(ids)) {
            client.sql("delete from term where concept in (:ids)")
                    .param("ids", some)
                    .update();
            client.sql("delete from concept where id in (:ids)")
                    .param("ids", some)
                    .update();
        }
    }

    private void nextVersion() {
        client.sql("update terminology_version set version = version + 1 where id = 1")
                .update();
    }

    /** Grows with every change. */
    long version() {
        return client.sql("select version from terminology_version where id = 1")
                .query(Long.class)
                .single();
    }

    List<LoadedFile> files() {
        return client.sql("select name, hash, of_folder from terminology_file")
                .query((row, number) ->
                        new LoadedFile(row.getString("name"), row.getString("hash"), row.getInt("of_folder") == 1))
                .list();
    }

    /** Of what file a concept is. */
    String fileOf(String concept) {
        return client.sql("select file from concept where id = :id")
                .param("id", concept)
                .query(String.class)
                .single();
    }

    /** Every English term, with the id and the part of speech of its concept. */
    void english(BiConsumer<String, EnglishTerm> terms) {
        client.sql("""
                        select c.id, c.part_of_speech, t.text
                          from concept c
                          join term t on t.concept = c.id
                         where t.locale = 'en'
                            or t.locale like 'en-%'
                        """)
                .query((ResultSet row) -> terms.accept(
                        row.getString("id"),
                        new EnglishTerm(row.getString("text"), PartOfSpeech.of(row.getString("part_of_speech")))));
    }

    /** The ids of all concepts in portions, in an order that does not depend on the database. */
    List<List<String>> pages() {
        return slices(client.sql("select id from concept").query(String.class).list().stream()
                .sorted()
                .toList());
    }

    /** Concepts with their terms in English and in these languages, in the order of the ids. */
    List<Concept> concepts(Collection<String> ids, Collection<Locale> languages) {
        var tags = new HashSet<>(languages.stream().map(Locale::toLanguageTag).toList());
        return concepts(ids, " and (t.locale in (:tags) or t.locale = 'en' or t.locale like 'en-%')", tags);
    }

    /** Concepts with all their terms, in the order of the ids. */
    List<Concept> concepts(Collection<String> ids) {
        return concepts(ids, "", Set.of(""));
    }

    private List<Concept> concepts(Collection<String> ids, String and, Set<String> tags) {
        var found = new ArrayList<Concept>();
        for (List<String> some : slices(List.copyOf(ids))) {
            var terms = new HashMap<String, List<Term>>();
            var statement = client.sql("select * from term t where t.concept in (:ids)" + and)
                    .param("ids", some);
            (and.isEmpty() ? statement : statement.param("tags", tags)).query((ResultSet row) -> {
                terms.computeIfAbsent(row.getString("concept"), id -> new ArrayList<>())
                        .add(term(row));
            });
            var heads = new HashMap<String, Concept>();
            client.sql("select * from concept where id in (:ids)")
                    .param("ids", some)
                    .query((ResultSet row) -> {
                        List<Term> of = terms.getOrDefault(row.getString("id"), List.of());
                        if (of.stream().anyMatch(Term::isEnglish)) { // else it changed meanwhile
                            heads.put(row.getString("id"), concept(row, of));
                        }
                    });
            some.stream().map(heads::get).filter(Objects::nonNull).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static Concept concept(ResultSet row, List<Term> terms) throws SQLException {
        return new Concept(
                row.getString("id"),
                row.getString("subject"),
                row.getString("definition"),
                row.getString("note"),
                PartOfSpeech.of(row.getString("part_of_speech")),
                terms);
    }

    private Term term(ResultSet row) throws SQLException {
        return new Term(
                locales.computeIfAbsent(row.getString("locale"), Locale::forLanguageTag),
                row.getString("text"),
                Status.ofWord(row.getString("status")).orElseThrow(),
                Optional.of(row.getString("section")).filter(section -> !section.isEmpty()));
    }

    private static <T> List<List<T>> slices(List<T> all) {
        var slices = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)));
        }
        return slices;
    }
}
