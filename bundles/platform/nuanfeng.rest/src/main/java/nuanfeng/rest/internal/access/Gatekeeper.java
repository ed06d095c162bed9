// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.Principal;
import nuanfeng.access.Session;
import nuanfeng.json.Code;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.problem.ProblemException;

/**
 * Stands before everything that is not open to everybody: a program comes with {@code Authorization: Bearer …}, a person with the cookie of their
 * session. What a person changes by cookie must come from a page of this very server.
 */
public final class Gatekeeper {

    private static final String SCHEME = "bearer ";
    private static final int MOST_CHARACTERS = 500;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** What pages of other sites can make a browser send without asking. */
    private static final Set<String> OF_FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final AccessDesk desk;
    private final WrongKeys wrongKeys;
    private final CallerPace pace;

    /** @param costlyPerMinute how many costly answers one account or address gets in a minute; 0: as many as they like */
    public Gatekeeper(AccessDesk desk, Clock clock, int costlyPerMinute) {
        this.desk = desk;
        this.pace = new CallerPace(clock, costlyPerMinute);
        this.wrongKeys = new WrongKeys(clock);
    }

    /** Whether anybody may read policy and calculate. */
    public boolean isOpenToAnybody() {
        return desk.isOpenToAnybody();
    }

    /** @throws ProblemException 401 for whoever is not recognised, 429 after too many wrong keys, 403 for a change that another site may have sent */
    public Principal recognise(HttpServletRequest request) {
        String key = key(request.getHeader("Authorization"));
        if (!key.isEmpty()) {
            return desk.bearer(key).orElseThrow(() -> refusal(request));
        }
        Optional<Session> session = SessionCookie.find(request.getHeader("Cookie")).flatMap(desk::session);
        if (session.isEmpty()) {
            throw Problem.of(Code.UNAUTHORISED, "请先登录；程序请在 Authorization 头中以 Bearer 方式给出密钥或令牌。",
                    "Sign in first; programs send their key or token as 'Authorization: Bearer …'.")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"nuanfeng\"").toException();
        }
        if (!READING.contains(request.getMethod())) {
            mustComeFromHere(request);
        }
        return session.get().principal();
    }

    /** @throws ProblemException 403 for what a page of another site can make a browser send */
    public static void mustComeFromHere(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (OF_FORMS.contains(type) || !PageOrigin.isOurs(request)) {
            throw Problem.of(Code.FORBIDDEN, "此请求不是从本系统的页面发出的，已拒绝。",
                    "This request did not come from a page of this server: Origin must be its own, and the content none that a form can send.").toException();
        }
    }

    /** Before a costly answer. @throws ProblemException 429 for whoever has had too many: an account, or an address where nobody is recognised */
    public void mustNotHurry(Optional<Principal> principal, HttpServletRequest request) {
        long seconds = pace.take(principal.map(who -> "account " + who.subject()).orElseGet(() -> "address " + request.getRemoteAddr()));
        if (seconds > 0) {
            throw Problem.of(Code.RATE_LIMITED, "此类查询过于频繁，请在%s秒后再试。".formatted(seconds), "Too many questions of this kind; try again in %s s.".formatted(seconds))
                    .withHeader("Retry-After", Long.toString(seconds)).toException();
        }
    }

    /** Whether these headers likely let somebody in. Waits for nothing and counts nothing: whoever is refused is counted then. */
    public boolean knows(String authorization, String cookie) {
        String key = key(authorization);
        return !key.isEmpty() ? desk.isPlausible(key) : SessionCookie.find(cookie).filter(desk::isPlausible).isPresent();
    }

    /** Empty when there is none. */
    private static String key(String authorization) {
        return authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || authorization.length() > MOST_CHARACTERS ? "" : authorization.substring(SCHEME.length()).strip();
    }

    private ProblemException refusal(HttpServletRequest request) {
        return wrongKeys.tooMany(String.valueOf(request.getRemoteAddr()))
                ? Problem.of(Code.RATE_LIMITED, "错误的密钥过多，请稍后再试。", "Too many wrong keys; try again in a minute.")
                        .withHeader("Retry-After", "60").toException()
                : Problem.of(Code.UNAUTHORISED, "密钥或令牌不正确，或已失效。", "The key or token is wrong or worth nothing any more.")
                        .withHeader("WWW-Authenticate", "Bearer realm=\"nuanfeng\", error=\"invalid_token\"").toException();
    }
}
