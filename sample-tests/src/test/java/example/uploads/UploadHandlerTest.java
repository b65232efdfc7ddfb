package example.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.GenericType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notification of S3, and a response with type arguments. */
@WarmLambda(UploadHandler.class)
class UploadHandlerTest {

    @Test
    void listsTheUploads(LambdaFunction uploads) {
        List<String> objects =
                uploads.invokeResource("events/s3-put.json").payloadAs(new GenericType<List<String>>() {});

        assertThat(objects)
                .containsExactly(
                        "amzn-s3-demo-bucket/holiday photos/b21b84d653bb07b05b1e6b33684dc11b.jpg (1305107 bytes)");
    }
}
