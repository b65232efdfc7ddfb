module example.deliveries {
    requires aws.lambda.java.core;

    exports example.deliveries;
}
