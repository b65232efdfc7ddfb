package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Commons Text. */
public final class CommonsTextHandler implements RequestHandler<String, String> {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final StringSubstitutor SUBSTITUTOR = new StringSubstitutor(Map.of("shop", "tea house"));

    @Override
    public String handleRequest(String id, Context context) {
        return SUBSTITUTOR.replace("${shop} of " + id)
                + StringEscapeUtils.escapeHtml4("<" + id + ">")
                + DISTANCE.apply(id, "customer");
    }
}
