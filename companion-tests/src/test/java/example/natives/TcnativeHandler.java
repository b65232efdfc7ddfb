package example.natives;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.netty.handler.ssl.OpenSsl;

public final class TcnativeHandler implements RequestHandler<Integer, Integer> {

    static {
        OpenSsl.ensureAvailability();
    }

    @Override
    public Integer handleRequest(Integer number, Context context) {
        return OpenSsl.versionString().startsWith("BoringSSL") ? number * 2 : -1;
    }
}
