package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Tokens of Nimbus. */
public final class NimbusHandler implements RequestHandler<String, String> {
    private final RSAKey key;
    private final RSASSASigner signer;
    private final RSASSAVerifier verifier;

    public NimbusHandler() throws com.nimbusds.jose.JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        signer = new RSASSASigner(key);
        verifier = new RSASSAVerifier(key.toPublicJWK());
    }

    @Override
    public String handleRequest(String id, Context context) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder().subject(id).build());
            token.sign(signer);
            SignedJWT read = SignedJWT.parse(token.serialize());
            return read.getJWTClaimsSet().getSubject() + read.verify(verifier);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
