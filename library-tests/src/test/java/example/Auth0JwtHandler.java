package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.JWTVerifier;

/** Tokens of Auth0. */
public final class Auth0JwtHandler implements RequestHandler<String, String> {
    private static final Algorithm ALGORITHM = Algorithm.HMAC256("a secret that is long enough for this");
    private static final JWTVerifier VERIFIER =
            JWT.require(ALGORITHM).withIssuer("shop").build();

    @Override
    public String handleRequest(String id, Context context) {
        return VERIFIER.verify(JWT.create().withIssuer("shop").withSubject(id).sign(ALGORITHM))
                .getSubject();
    }
}
