package example.natives;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigInteger;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.checksums.CRC32;

public final class CrtHandler implements RequestHandler<Integer, Integer> {

    static {
        new CRT();
    }

    @Override
    public Integer handleRequest(Integer number, Context context) {
        CRC32 checksum = new CRC32();
        checksum.update(BigInteger.valueOf(number).toByteArray());
        java.util.zip.CRC32 expected = new java.util.zip.CRC32();
        expected.update(BigInteger.valueOf(number).toByteArray());
        return checksum.getValue() == expected.getValue() ? number * 2 : -1;
    }
}
