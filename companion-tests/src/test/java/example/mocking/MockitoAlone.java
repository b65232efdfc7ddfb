package example.mocking;

import io.github.warmlambda.LambdaFunction;

/** Mocks inside, in environments one after another. */
final class MockitoAlone {

    private MockitoAlone() {}

    public static void main(String[] arguments) {
        try (LambdaFunction function = LambdaFunction.of(StockHandler.class)
                .beforeInit(MockitoTest.FakeStock.class)
                .create()) {
            System.out.println(function.invoke("apples").payloadText());
            function.coldStart();
            System.out.println(function.invoke("pears").payloadText());
        }
    }
}
