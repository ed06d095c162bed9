// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nuanfeng.testkit.PolicyJar;

import org.openqa.selenium.Keys;

/**
 * How quick the console is in the browser that is installed: what the first page weighs, the desk with many places, an answer after Enter, a search, a long register that is
 * scrolled. Options: {@code --places=340 --rows=10000 --rounds=7}. Ends with 1 when something was not seen.
 */
final class ConsoleSpeed {

    private static final String QUESTION = "#/ask/450802/work-injury.premium";
    private static final String ROWS = "/api/v1/places/cn.guangxi.guigang/";
    private static final List<String> ADDRESSES = List.of("#/", "#/ask", QUESTION, "#/policy/cn.guangxi.guigang", "#/policy/cn.guangxi.guigang/values/work-injury.rate", "#/policy/cn.guangxi.guigang/documents",
            "#/policy/cn.guangxi.guigang/measures", "#/policy/cn.guangxi.guigang/agencies", "#/duties/cn.guangxi.guigang?month=2022-07", "#/duties/cn.guangxi.guigang?month=2022-07&view=grid", "#/compare", "#/compare?view=measures",
            "#/changes", "#/changes/requests", "#/changes/log", "#/records/registers/cn.guangxi.guigang", "#/records/registers/cn.guangxi.guigang/brand", "#/records/reports/cn.guangxi.guigang", "#/records/runs/cn.guangxi.guigang",
            "#/records/jobs", "#/system");
    /** Of a province, with itself: two digits of a code. */
    private static final int MOST_CITIES = 100;
    private static final int TOGETHER = 20;
    private static final int FOUR_DIGITS = 10_000;

    private final Distribution server;
    private final int places;
    private final int rows;
    private final int rounds;

    private ConsoleSpeed(Distribution server, int places, int rows, int rounds) {
        this.server = server;
        this.places = places;
        this.rows = rows;
        this.rounds = rounds;
    }

    public static void main(String[] options) {
        try (Distribution server = Distribution.unpack().start()) {
            new ConsoleSpeed(server, option(options, "places", 340), option(options, "rows", FOUR_DIGITS), option(options, "rounds", 7)).measure();
        }
    }

    private static int option(String[] options, String name, int otherwise) {
        return Arrays.stream(options).filter(each -> each.startsWith("--" + name + "=")).map(each -> Integer.valueOf(each.substring(name.length() + 3))).findFirst().orElse(otherwise);
    }

    private void measure() {
        arrive();
        enter();
        System.out.printf("places %d, register rows %d, median of %d rounds%n", new Api(server).get("/places").json().size(), rows, rounds);
        List<Double> weights = new ArrayList<>();
        List<Double> desks = new ArrayList<>();
        List<Double> calls = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        List<Double> searches = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            try (ConsolePages pages = ConsolePages.open(server.uri(""), 1366, false)) {
                pages.at("#/").shows(".gaps li").settled();
                desks.add(number(pages, "return window.nuanfengSeen ?? performance.getEntriesByType('resource').filter(r => r.name.includes('/api/')).reduce((m, r) => Math.max(m, r.responseEnd), 0)"));
                calls.add(number(pages, "return performance.getEntriesByType('resource').filter(r => r.name.includes('/api/') && !r.name.includes('/session')).length"));
                weights.add(number(pages, "return performance.getEntriesByType('resource').filter(r => !r.name.includes('/api/')).reduce((s, r) => s + r.encodedBodySize, performance.getEntriesByType('navigation')[0].encodedBodySize) / 1000"));
                answers.add(answer(pages));
                searches.add(search(pages));
            }
        }
        tell("first page, kB as sent", weights);
        tell("desk until its last answer, ms", desks);
        tell("calls of the desk beside who is there", calls);
        tell("answer after Enter, ms", answers);
        tell("search of two words, ms", searches);
        try (ConsolePages pages = signedIn()) {
            for (String address : ADDRESSES) {
                pages.at(address).settled();
                System.out.printf(Locale.ROOT, "%-40s %s%n", address, pages.script("return performance.getEntriesByType('resource').filter(r => r.name.includes('/api/') && !r.name.includes('/session')).map(r => new URL(r.name).pathname.replace('/api/v1', '')).join(' ')"));
            }
        }
        scroll();
    }

    private ConsolePages signedIn() {
        return ConsolePages.open(server.uri(""), 1366, false).signInByKey(server.adminKey());
    }

    private static double number(ConsolePages pages, String code) {
        return ((Number) pages.script(code)).doubleValue();
    }

    private static double answer(ConsolePages pages) {
        pages.at(QUESTION).shows("#f-month").type("202207", Keys.TAB, Keys.SPACE);
        pages.send("#f-wages", "3200\n29600.50").send("#f-floatingFactor", "1").type(Keys.TAB, "0");
        pages.script("window.began = 0; window.ended = 0; addEventListener('keydown', e => { if (e.key === 'Enter') window.began = performance.now() }, true);"
                + " new MutationObserver(() => { if (!window.ended && document.querySelector('[data-test=headline]')) window.ended = performance.now() }).observe(document.body, { childList: true, subtree: true })");
        pages.press(Keys.ENTER).says("[data-test=headline]", "131.20");
        return number(pages, "return window.ended - window.began");
    }

    private static double search(ConsolePages pages) {
        return ((Number) pages.wait("const done = arguments[0]; const began = performance.now(); fetch('/api/v1/search?q=' + encodeURIComponent('港北 工伤')).then(r => r.json()).then(() => done(performance.now() - began))"))
                .doubleValue();
    }

    /** Frames while a long register is scrolled from one end to the other, page after page read on the way. */
    private void scroll() {
        try (ConsolePages pages = signedIn()) {
            pages.at("#/records/registers/cn.guangxi.guigang/brand").shows("tr.row");
            @SuppressWarnings("unchecked")
            Map<String, Object> found = (Map<String, Object>) pages.wait("""
                    const done = arguments[0]; const box = document.querySelector('.tall'); const frames = []; let last = performance.now(), still = 0, before = -1
                    const step = now => {
                      frames.push(now - last); last = now
                      box.scrollTop += 400
                      still = box.scrollTop === before ? still + 1 : 0
                      before = box.scrollTop
                      if (still > 90) {
                        const seen = frames.slice(0, -90).sort((a, b) => a - b)
                        done({ frames: seen.length, p50: seen[Math.floor(seen.length / 2)], p99: seen[Math.floor(seen.length * 0.99)], long: seen.filter(f => f > 50).length, rows: document.querySelector('.even').getAttribute('aria-rowcount') })
                      } else requestAnimationFrame(step)
                    }
                    requestAnimationFrame(step)""");
            System.out.printf(Locale.ROOT, "%-40s rows %s, frames %s, median %.1f ms, 99 of 100 within %.1f ms, longer than 50 ms: %s%n", "scrolling a register", found.get("rows"), found.get("frames"),
                    ((Number) found.get("p50")).doubleValue(), ((Number) found.get("p99")).doubleValue(), found.get("long"));
        }
    }

    private static void tell(String what, List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%-40s median %.1f, least %.1f, most %.1f%n", what, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Cities that exist here alone, below provinces of theirs, all at once. */
    private void arrive() {
        Api api = new Api(server);
        int there = api.get("/places").json().size();
        List<String> changes = new ArrayList<>();
        for (int i = 0; there + changes.size() < places; i++) {
            int province = i / MOST_CITIES;
            int city = i % MOST_CITIES;
            PolicyJar jar = PolicyJar.invented("cn.testland%d".formatted(province) + (city == 0 ? "" : ".city%02d".formatted(city)), "9%d%02d00".formatted(province, city), city == 0 ? "province" : "city");
            api.submit(jar).expect(201);
            changes.add(Api.change(jar));
        }
        // A plan says of every new place all that it will say.
        for (int i = 0; i < changes.size(); i += TOGETHER) {
            api.activateTogether(changes.subList(i, Math.min(i + TOGETHER, changes.size())).toArray(String[]::new)).expect(200);
        }
    }

    private void enter() {
        StringBuilder csv = new StringBuilder("品牌代码,品牌名称\n");
        for (int i = 0; i < rows; i++) {
            csv.append("B%05d,测试品牌%05d%n".formatted(i, i));
        }
        Answer job = Answer.of(server.send(server.asAdmin(ROWS + "imports?type=brand&mode=all&from=2022-07-01").header("Content-Type", "text/csv; charset=utf-8").POST(BodyPublishers.ofString(csv.toString())).build()))
                .expect(202);
        server.until("the rows", () -> Answer.of(server.send(server.asAdmin("/api/v1/jobs/" + job.text("/id")).GET().build())).text("/state").equals("done"));
    }
}
