package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

/** XML of the JDK. */
public final class JdkXmlHandler implements RequestHandler<String, String> {
    private static final DocumentBuilderFactory DOCUMENTS = DocumentBuilderFactory.newInstance();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            var document = DOCUMENTS
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<order customer='" + id + "'/>")));
            return XPathFactory.newInstance().newXPath().evaluate("/order/@customer", document);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
