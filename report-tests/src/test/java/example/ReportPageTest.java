package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of a run, opened from disk. */
class ReportPageTest {

    private static final Dimension DESK = new Dimension(1200, 1000);

    @TempDir
    static Path directory;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        assumeTrue(
                Browser.isThere() || "required".equals(System.getenv("BROWSER")),
                "Left out: /usr/bin/chromium and /usr/bin/chromedriver are not on this machine");
        Run.reportTo(directory, Run.Cases.Teas.class, Run.Cases.Leaking.class);
        browser = Browser.open(directory.resolve("index.html"), DESK.width, DESK.height);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void load() {
        browser.manage().window().setSize(DESK);
        browser.navigate().refresh();
    }

    private static List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    private static WebElement one(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    /** The function of {@link Run.Cases.Teas}, opened. */
    private static void openTeas() {
        one("details.function > summary").click();
        // It is filled after the click.
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(presenceOfElementLocated(By.cssSelector("details.function[open] .waterfall")));
    }

    private static List<String> labels(String css) {
        return all(css).stream()
                .map(it -> Objects.requireNonNull(it.getDomAttribute("aria-label")))
                .toList();
    }

    @Test
    void theTimelineShowsEnvironmentsAndInvocationsInTheirOrder() {
        openTeas();

        assertThat(labels(".timeline .bar"))
                .map(label -> label.replaceFirst(", [0-9.]+ (µs|ms|s)", ""))
                .containsExactly(
                        "Init phase of environment 1",
                        "first invocation 1 of environment 1",
                        "warm invocation 2 of environment 1",
                        "Init phase of environment 2",
                        "first invocation 1 of environment 2, java.lang.IllegalArgumentException: no such tea: late",
                        "warm invocation 2 of environment 2");
        assertThat(all(".timeline .bar"))
                .isSortedAccordingTo((a, b) -> Integer.compare(a.getLocation().x, b.getLocation().x));
    }

    @Test
    void theWaterfallShowsStaticInitializersInTheirOrder() {
        openTeas();

        assertThat(all(".waterfall .row .mono"))
                .extracting(it -> it.getText().split(" ")[0])
                .containsExactly("TeaHandler", "TeaHandler$Prices", "TeaHandler$Currencies");
    }

    @Test
    void whatRanInAnInvocationIsSaidToHaveRunThere() {
        openTeas();
        all(".timeline .bar.init").get(1).click();

        assertThat(one(".details").getText()).contains("1 class was initialized in an invocation");
    }

    @Test
    void aFilterNarrows() {
        openTeas();
        one(".details input[type=search]").sendKeys("prices");
        assertThat(all(".waterfall .row")).filteredOn(WebElement::isDisplayed).hasSize(1);

        one("#filter").sendKeys("no such function");
        assertThat(all("details.function")).noneMatch(WebElement::isDisplayed);
    }

    @Test
    void aClickShowsWhatAnInvocationWasAndNoValueOfAVariable() {
        openTeas();
        all(".timeline .bar.warm").get(0).click();

        assertThat(one(".details").getText())
                .contains("\"ceylon\"", "\"ceylon for 4\"", "asked for ceylon with ${SECRET}", "REPORT RequestId");
        assertThat(browser.getPageSource()).doesNotContain("open-sesame-4711");
    }

    @Test
    void keysMoveAndShow() {
        openTeas();
        all(".timeline .bar").get(0).click();
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER);

        assertThat(one(".details h3").getText()).isEqualTo("Warm invocation, environment 1");
        browser.switchTo().activeElement().sendKeys(Keys.END, Keys.ENTER);
        assertThat(one(".details h3").getText()).isEqualTo("Warm invocation, environment 2");
    }

    @Test
    void findingsStandWithTheirMessages() {
        assertThat(one("#findings").getText())
                .contains(
                        "NO_REQUEST_DATA_LEFT (1)",
                        "behind in example.TeaHandler.last",
                        "it still holds \"a customer's tea\"");
    }

    @Test
    void hostileContentIsText() {
        openTeas();
        all(".timeline .bar.warm").get(1).click();

        assertThat(browser.executeScript("return typeof window.broken")).isEqualTo("undefined");
        assertThat(one(".details").getText()).contains("</script><script>window.broken = 1</script>");
    }

    @Test
    void nothingIsWrongAndNothingLeavesThePage() {
        openTeas();
        all(".timeline .bar").forEach(WebElement::click);

        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.executeScript("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
    }

    @Test
    void aNarrowScreenShowsItAll() {
        browser.manage().window().setSize(new Dimension(500, 900));
        browser.executeScript("document.documentElement.style.width = '360px'");
        openTeas();

        assertThat((Long) browser.executeScript("return document.body.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }
}
