package example.memory;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.awt.image.BufferedImage;

/** Scales an image of as many megapixels as the event says, all at once in memory. */
public class ThumbnailHandler implements RequestHandler<Integer, String> {

    private static final int PIXELS_PER_SIDE = 1_000;

    @Override
    public String handleRequest(Integer megapixels, Context context) {
        BufferedImage image =
                new BufferedImage(PIXELS_PER_SIDE, megapixels * PIXELS_PER_SIDE, BufferedImage.TYPE_INT_ARGB);
        return "thumbnail of " + image.getWidth() + " x " + image.getHeight();
    }
}
