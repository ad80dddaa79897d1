package press.broadside.memory.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Lucene 9: sources as 3-grams, the first hundred by its own ranking, scored again by the true likeness. */
final class LuceneGrams implements Contender {
    private static final int CANDIDATES = 100;
    private static final int GRAM = 3;
    private static final int MOST_CLAUSES = 100_000;
    private static final String GRAMS = "grams";
    private static final String SOURCE = "source";

    private final PlainScore score;
    private final int floor;
    private final Directory directory;
    private final Path folder;
    private IndexSearcher searcher;

    LuceneGrams(PlainScore score, int floor) throws IOException {
        this.score = score;
        this.floor = floor;
        this.folder = Files.createTempDirectory("broadside-bench-lucene");
        this.directory = new MMapDirectory(folder);
        new IndexWriter(directory, new IndexWriterConfig(new Grams())).close();
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Lower-cased text cut into overlapping grams. */
    private static final class Grams extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer grams = new NGramTokenizer(GRAM, GRAM);
            return new TokenStreamComponents(grams);
        }
    }

    @Override
    public String settings() {
        return "Lucene 9.12.3, 3-grams of lower-cased text, BM25, one segment, first 100 rescored; no targets read";
    }

    @Override
    public void load(Path pairs) throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new Grams()));
                Stream<String> sources = new Memory(pairs.getParent()).sources().stream()) {
            for (String source : (Iterable<String>) sources::iterator) {
                var document = new Document();
                document.add(new TextField(GRAMS, source.toLowerCase(Locale.ROOT), Field.Store.NO));
                document.add(new StoredField(SOURCE, source));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @Override
    public long bytes() {
        return Folders.bytes(folder);
    }

    @Override
    public List<String> best(String query) throws IOException {
        return all(query).stream().limit(1).toList();
    }

    @Override
    public List<String> all(String query) throws IOException {
        var any = new BooleanQuery.Builder();
        grams(query).forEach(gram -> any.add(new TermQuery(new Term(GRAMS, gram)), BooleanClause.Occur.SHOULD));
        int[] wanted = score.symbols(query);
        var found = new ArrayList<BruteForce.Scored>();
        var stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(any.build(), CANDIDATES).scoreDocs) {
            String source = stored.document(hit.doc).get(SOURCE);
            double ratio = PlainScore.ratio(wanted, score.symbols(source), floor);
            if (ratio >= 0) {
                found.add(new BruteForce.Scored(source, ratio));
            }
        }
        found.sort(Comparator.comparingDouble(BruteForce.Scored::ratio).reversed());
        return found.stream().map(BruteForce.Scored::source).toList();
    }

    private static Set<String> grams(String query) throws IOException {
        var grams = new LinkedHashSet<String>();
        try (var analyzer = new Grams();
                TokenStream tokens = analyzer.tokenStream(GRAMS, new StringReader(query.toLowerCase(Locale.ROOT)))) {
            var text = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                grams.add(text.toString());
            }
            tokens.end();
        }
        return grams;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
        Folders.delete(folder);
    }
}
