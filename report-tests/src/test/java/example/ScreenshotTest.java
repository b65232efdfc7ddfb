package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Makes the pictures in the documents, with {@code -Dscreenshots=true}. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotTest {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 900;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void ofTheReport(String scheme) throws IOException {
        Run.reportTo(directory, Run.Cases.Teas.class, Run.Cases.Leaking.class);
        ChromeDriver browser = Browser.open(directory.resolve("index.html"), WIDTH, HEIGHT);
        try {
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            browser.findElement(By.cssSelector("details.function > summary")).click();
            browser.executeScript("document.querySelector('#functions').scrollIntoView()");
            Path picture = Path.of("../docs/images", "report-" + scheme + ".png");
            Files.createDirectories(picture.getParent());
            Files.write(picture, browser.getScreenshotAs(OutputType.BYTES));
            assertThat(picture).isNotEmptyFile();
        } finally {
            browser.quit();
        }
    }
}
