// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The console in the browser that is installed here, as somebody uses it: what is clicked or pressed besides typing is counted. Where
 * there is no browser, or nothing to drive it, the tests say so and do not run.
 */
final class ConsolePages implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern PERMITTED = Pattern.compile("(data|blob|about|chrome|devtools):.*");
    /** What a browser says of any answer that is no: not a complaint about the page. */
    private static final Pattern NETWORK = Pattern.compile(".*Failed to load resource: the server responded with a status of 4\\d\\d.*", Pattern.DOTALL);
    private static final int MOST_TABS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;
    private final URI root;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private int deeds;

    private ConsolePages(ChromeDriver driver, URI root) {
        this.driver = driver;
        this.root = root;
    }

    /** @param root of a running server @param width of the window, in pixels of the page */
    static ConsolePages open(URI root, int width, boolean large) {
        Optional<Path> browser = BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
        Optional<Path> conductor = onPath("chromedriver");
        assumeTrue(browser.isPresent() && conductor.isPresent(), "the console's pages in a browser: there is no "
                + (browser.isPresent() ? "chromedriver" : "browser") + " here; on Debian: apt-get install chromium chromium-driver fonts-wqy-microhei");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        ChromeOptions options = new ChromeOptions().setBinary(browser.get().toFile()).addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--no-first-run", "--no-proxy-server", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--lang=zh-CN", "--force-prefers-reduced-motion", "--window-size=1366,900");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(conductor.get().toFile()).usingAnyFreePort().build(), options);
        ConsolePages pages = new ConsolePages(driver, root);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        if (large) {
            driver.get(root + "/console/licences.txt");
            driver.executeScript("localStorage.setItem('nuanfeng.large', 'yes')");
        }
        return pages;
    }

    static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** Opens an address of the console afresh. Not counted. */
    ConsolePages at(String hash) {
        driver.get("about:blank");
        driver.get(root + "/console/" + hash);
        seen(() -> driver.findElement(By.cssSelector("main h1, main .state")).isDisplayed(), "a page at " + hash);
        return this;
    }

    /** Something clicked, counted. */
    ConsolePages click(String selector) {
        element(selector).click();
        deeds++;
        return this;
    }

    /** The same without a mouse: on with the tabulator until it is reached, then Enter; only that is counted. */
    ConsolePages enter(String selector) {
        element(selector);
        for (int i = 0; i < MOST_TABS && !hasFocus(selector); i++) {
            type(Keys.TAB);
        }
        assertTrue(hasFocus(selector), () -> selector + " cannot be reached by the keyboard");
        return press(Keys.ENTER);
    }

    /** By mouse or by keyboard, counted. */
    ConsolePages choose(boolean byKeyboard, String selector) {
        return byKeyboard ? enter(selector) : click(selector);
    }

    /** Hands a file over where one can be chosen, counted. */
    ConsolePages hand(String selector, Path file) {
        driver.findElement(By.cssSelector(selector)).sendKeys(file.toString());
        deeds++;
        return this;
    }

    /** Not counted. */
    ConsolePages signIn(String user, String password) {
        at("#/").shows("header .tools");
        script("document.querySelector('header .tools button:last-child').click()");
        send("#sign-user", user).send("#sign-password", password + Keys.ENTER);
        seen(() -> driver.findElement(By.cssSelector("header .tools button:last-child")).getText().contains("退出登录"), "somebody who is signed in");
        return this;
    }

    /** The administrator of a server where there is one alone. Not counted. */
    ConsolePages signInByKey(String key) {
        at("#/").shows("header .tools").script("document.querySelector('header .tools button:last-child').click()");
        element("dialog[open] .el-button.is-link").click();
        return send("#sign-key", key + Keys.ENTER).says("header .tools", "退出登录");
    }

    /** As when a session has ended meanwhile. */
    ConsolePages forgetWho() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** A file of the page as it is seen. */
    ConsolePages picture(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A key besides typing, counted; where the cursor stands. */
    ConsolePages press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(Keys.chord(keys));
        deeds++;
        return this;
    }

    /** Letters, and the way from field to field, where the cursor stands. Not counted. */
    ConsolePages type(CharSequence... letters) {
        driver.switchTo().activeElement().sendKeys(letters);
        return this;
    }

    int deeds() {
        return deeds;
    }

    /** Until the page reads nothing any more. */
    ConsolePages settled() {
        seen(() -> driver.findElements(By.cssSelector(".state.hint, main > .hint")).isEmpty(), "an end of reading");
        return this;
    }

    /** Until a field is empty: what was sent of it has been answered. */
    ConsolePages emptied(String selector) {
        seen(() -> driver.findElement(By.cssSelector(selector)).getDomProperty("value").isEmpty(), selector + " emptied");
        return this;
    }

    /** What stands there, once it does. */
    String text(String selector) {
        return element(selector).getText();
    }

    /** Of all that are there. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().map(each -> each.getText().strip()).toList();
    }

    ConsolePages says(String selector, String words) {
        seen(() -> driver.findElement(By.cssSelector(selector)).getText().contains(words), selector + " saying " + words);
        return this;
    }

    ConsolePages shows(String selector) {
        element(selector);
        return this;
    }

    String value(String selector) {
        return element(selector).getDomProperty("value");
    }

    boolean hasFocus(String selector) {
        return element(selector).equals(driver.switchTo().activeElement());
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    ConsolePages send(String selector, String keys) {
        element(selector).sendKeys(keys);
        return this;
    }

    /** Letters instead of those that stand there. Not counted. */
    ConsolePages fill(String selector, String letters) {
        element(selector).clear();
        return send(selector, letters);
    }

    /** A report of a form that is filled in from the registers. */
    ConsolePages fillSheet(String place, String form, String period, String unit) {
        at("#/records/reports/" + place).shows("#report-form option[value='" + form + "']");
        script("const list = document.getElementById('report-form'); list.value = arguments[0]; list.dispatchEvent(new Event('change'))", form);
        send("#report-period", period).send("#report-unit", unit).send("#report-person", "测试填表人").click("main form.bar .el-button--primary");
        return says("main h2", period.substring(0, 4) + "-" + period.substring(4));
    }

    /** What somebody does with the report that is open. */
    ConsolePages sheetDeed(String person, String what) {
        says("main form.bar", what).fill("#report-by", person);
        script("[...document.querySelectorAll('main form.bar button')].find(each => each.textContent.trim() === arguments[0]).click()", what);
        return says("main", "已办理：" + what);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object script(String code, Object... said) {
        return driver.executeScript(code, said);
    }

    /** What a script says once it calls its last argument. */
    Object wait(String code) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
        return driver.executeAsyncScript(code);
    }

    /** The page on paper. */
    byte[] print() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)).get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    /** What axe finds wrong, with the rules of WCAG 2.1 AA: rule and where. */
    @SuppressWarnings("unchecked")
    List<String> wrongs() {
        driver.executeScript(resource("/axe.min.js"));
        Object found = driver.executeAsyncScript("const done = arguments[0]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],"
                + " resultTypes: ['violations']}).then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': ' + n.failureSummary))),"
                + " e => done([String(e)]))");
        return (List<String>) found;
    }

    /** Every visible text against its ground. */
    @SuppressWarnings("unchecked")
    Contrast contrast() {
        Map<String, Object> found = (Map<String, Object>) driver.executeScript(resource("/nuanfeng/itests/contrast.js"));
        return new Contrast(((Number) found.get("judged")).intValue(), (List<String>) found.get("poor"));
    }

    /** @param judged how many texts were looked at @param poor those that are hard to read */
    record Contrast(int judged, List<String> poor) {
    }

    /** Opens an address where everybody finds their way: nothing is wrong by the rules, hard to read, too small or beyond the edge. */
    ConsolePages readable(String hash, boolean large) {
        at(hash).settled();
        assertEquals(List.of(), wrongs(), hash);
        Contrast contrast = contrast();
        assertTrue(contrast.judged() > 15, hash + ": " + contrast.judged());
        assertEquals(List.of(), contrast.poor(), hash);
        assertEquals(0, sideways(), hash);
        assertTrue(!large || smallestLetters() >= 20, () -> hash + ": letters of " + smallestLetters());
        return this;
    }

    /** By how many pixels the page is wider than its window. */
    long sideways() {
        return ((Number) driver.executeScript("return Math.max(0, document.documentElement.scrollWidth - window.innerWidth)")).longValue();
    }

    /** The smallest letters that are seen, in pixels. */
    double smallestLetters() {
        return ((Number) driver.executeScript("let least = 99; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); while (walk.nextNode()) {"
                + " const of = walk.currentNode.parentElement; const box = of.getBoundingClientRect(); if (walk.currentNode.nodeValue.trim() && box.width > 1 && box.height > 1"
                + " && getComputedStyle(of).visibility === 'visible' && !of.closest('option')) least = Math.min(least, parseFloat(getComputedStyle(of).fontSize)) } return least")).doubleValue();
    }

    /** What the browser complained of until now, such as a policy that was broken. */
    List<String> complaints() {
        for (LogEntry entry : driver.manage().logs().get("browser")) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue() && !NETWORK.matcher(entry.getMessage()).matches()) {
                complaints.add(entry.getMessage());
            }
        }
        return complaints;
    }

    /** Addresses that were asked for and are not of this server. */
    List<String> strangers() {
        for (LogEntry entry : driver.manage().logs().get("performance")) {
            try {
                String url = JSON.readTree(entry.getMessage()).at("/message/params/request/url").asText("");
                if (!url.isEmpty() && !url.startsWith(root.toString()) && !PERMITTED.matcher(url).matches()) {
                    strangers.add(url);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return strangers;
    }

    private WebElement element(String selector) {
        seen(() -> driver.findElement(By.cssSelector(selector)).isDisplayed(), selector);
        return driver.findElement(By.cssSelector(selector));
    }

    private void seen(Supplier<Boolean> sight, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean seen = false;
        while (!seen && System.nanoTime() < end) {
            try {
                seen = sight.get();
            } catch (NoSuchElementException | StaleElementReferenceException e) {
                seen = false;
            }
        }
        assertTrue(seen, () -> "There is no " + what + " at " + driver.getCurrentUrl() + ":\n" + driver.findElement(By.tagName("body")).getText());
    }

    private static String resource(String path) {
        try (InputStream in = ConsolePages.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
