package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

/** Tokens of JJWT. */
public final class JjwtHandler implements RequestHandler<String, String> {
    private static final SecretKey KEY = Jwts.SIG.HS256.key().build();
    private static final JwtParser PARSER = Jwts.parser().verifyWith(KEY).build();

    @Override
    public String handleRequest(String id, Context context) {
        String token = Jwts.builder()
                .subject(id)
                .expiration(Date.from(Instant.now().plusSeconds(60)))
                .signWith(KEY)
                .compact();
        return PARSER.parseSignedClaims(token).getPayload().getSubject();
    }
}
