package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Security;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle as a provider, added in static code. */
public final class BouncyCastleHandler implements RequestHandler<String, String> {
    static {
        Security.addProvider(new BouncyCastleProvider());
    }

    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    @Override
    public String handleRequest(String id, Context context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA3-256", "BC");
            Mac mac = Mac.getInstance("HmacSHA256", "BC");
            mac.init(KEY);
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes))
                    + HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
