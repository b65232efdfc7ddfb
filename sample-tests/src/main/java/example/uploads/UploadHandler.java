package example.uploads;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.util.List;

/** Lists the objects that were put into a bucket. */
public class UploadHandler implements RequestHandler<S3Event, List<String>> {

    @Override
    public List<String> handleRequest(S3Event event, Context context) {
        return event.getRecords().stream()
                .map(upload -> "%s/%s (%d bytes)"
                        .formatted(
                                upload.getS3().getBucket().getName(),
                                upload.getS3().getObject().getUrlDecodedKey(),
                                upload.getS3().getObject().getSizeAsLong()))
                .toList();
    }
}
