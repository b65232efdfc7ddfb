package io.github.warmlambda;

import org.junit.jupiter.api.extension.Extension;

final class WarmLambdaExtension implements Extension {}
