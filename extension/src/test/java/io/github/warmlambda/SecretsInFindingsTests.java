package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No message of any check prints the value of an environment variable, wherever the code has put it. */
class SecretsInFindingsTests {

    private static final String KEY = "k3y-".repeat(20);
    private static final String PEM =
            "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\nBgkqhkiG9w0B\n-----END PRIVATE KEY-----\n";
    private static final List<String> PARTS = List.of("k3y-k3y-", "MIIEvQIBADAN", "BgkqhkiG9w0B");

    public static class Leaks implements RequestHandler<Map<String, String>, String> {

        private static final Map<String, List<String>> BY_KEY = new HashMap<>();
        private static String last = "";

        static {
            BY_KEY.put(System.getenv("API_KEY"), new ArrayList<>());
            BY_KEY.put(System.getenv("PEM"), new ArrayList<>());
        }

        private static String answer = "none";

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
            String secret = System.getenv(event.getOrDefault("variable", ""));
            String before = answer;
            switch (event.getOrDefault("how", "")) {
                case "nothing" -> {}
                case "field" -> last = "prefix " + secret + System.nanoTime();
                case "key" ->
                    BY_KEY.computeIfAbsent(secret, key -> new ArrayList<>()).add("x");
                case "property" -> System.setProperty("secret", secret + System.nanoTime());
                case "file" -> file(secret);
                case "thread" -> new Thread(Leaks::work, secret).start();
                case "answer" -> answer = secret;
                case "error" -> throw new StackOverflowError(secret);
                default -> throw new IllegalArgumentException();
            }
            return before;
        }

        private static void file(String secret) {
            try {
                Files.createFile(Path.of(
                        System.getProperty("java.io.tmpdir"), secret.replaceAll("\\W", "") + System.nanoTime()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void work() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "field,    NO_STATE_LEAK",
        "key,      NO_STATE_LEAK",
        "property, NO_GLOBAL_CHANGE",
        "thread,   NO_THREADS_LEFT",
        "answer,   WARM_AS_COLD",
        "error,    STATIC_INITIALIZERS_ONCE"
    })
    void isNowherePrinted(String how, Check check) {
        for (String variable : List.of("API_KEY", "PEM")) {
            List<Finding> findings = findings(how, variable, check);

            assertThat(findings)
                    .as(how)
                    .isNotEmpty()
                    .extracting(Finding::message)
                    .allSatisfy(
                            message -> assertThat(message).doesNotContain(PARTS).contains("${" + variable + "}"));
        }
    }

    private static List<Finding> findings(String how, String variable, Check check) {
        try (LambdaFunction function = LambdaFunction.of(Leaks.class)
                .environmentVariable("API_KEY", KEY)
                .environmentVariable("PEM", PEM)
                .checks(check)
                .create()) {
            function.invoke(Map.of("how", "nothing"));
            for (int i = 0; i < 3; i++) {
                function.invoke(Map.of("how", how, "variable", variable));
            }
            return function.takeFindings();
        }
    }
}
