package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Pages parsed and cleaned by jsoup. */
public final class JsoupHandler implements RequestHandler<String, String> {
    private static final Safelist SAFE = Safelist.basic();

    @Override
    public String handleRequest(String id, Context context) {
        Document page = Jsoup.parse("<html><body><p class=name>" + id + "</p></body></html>");
        return page.select("p.name").text() + Jsoup.clean("<b>" + id + "</b><script>x</script>", SAFE);
    }
}
