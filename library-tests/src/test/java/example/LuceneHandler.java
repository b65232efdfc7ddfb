package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index of Lucene in memory, and its searcher. */
public final class LuceneHandler implements RequestHandler<String, String> {
    private static final IndexSearcher SEARCHER = searcher();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            BooleanQuery query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term("name", id)), BooleanClause.Occur.SHOULD)
                    .add(new TermQuery(new Term("name", "tea")), BooleanClause.Occur.SHOULD)
                    .build();
            return id + SEARCHER.search(query, 5).totalHits.value;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static IndexSearcher searcher() {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (String name : new String[] {"green tea", "black tea", "coffee"}) {
                    Document document = new Document();
                    document.add(new TextField("name", name, Field.Store.YES));
                    writer.addDocument(document);
                }
            }
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
