package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/** A page written and read by PDFBox, once in the constructor too, as its classes take long to initialize. */
public final class PdfBoxHandler implements RequestHandler<String, String> {

    public PdfBoxHandler() {
        order("nobody");
    }

    @Override
    public String handleRequest(String id, Context context) {
        return order(id);
    }

    private static String order(String id) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText("Order of " + id);
                    content.endText();
                }
                document.save(bytes);
            }
            try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
                return new PDFTextStripper().getText(document);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
