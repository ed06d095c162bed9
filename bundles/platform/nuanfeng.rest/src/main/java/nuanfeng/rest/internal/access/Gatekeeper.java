// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.json.Code;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.problem.ProblemException;

/** Stands before everything that administers: {@code Authorization: Bearer …} with a right key, or no way in. */
public final class Gatekeeper {

    private static final String SCHEME = "bearer ";
    private static final int MOST_CHARACTERS = 500;

    private final Principals principals;
    private final WrongKeys wrongKeys;

    public Gatekeeper(Principals principals, Clock clock) {
        this.principals = principals;
        this.wrongKeys = new WrongKeys(clock);
    }

    /** @throws ProblemException 401 without a right key, 429 after too many wrong ones, 403 for whoever administers nothing at all */
    public Principal admit(HttpServletRequest request) {
        String key = key(request.getHeader("Authorization"));
        if (key.isEmpty()) {
            throw Problem.of(Code.UNAUTHORISED, "请在 Authorization 头中以 Bearer 方式给出管理密钥。",
                    "Send the administrator key as 'Authorization: Bearer …'.")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"nuanfeng\"").toException();
        }
        Principal principal = principals.find(key).orElseThrow(() -> refusal(request));
        if (!principal.mayAdministerSomething()) {
            throw Problem.of(Code.FORBIDDEN, "该密钥无管理权限。", "This key may not administer.").toException();
        }
        return principal;
    }

    /** Whether an {@code Authorization} header lets an administrator in. Counts nothing: whoever is refused for it is counted then. */
    public boolean knows(String authorization) {
        String key = key(authorization);
        return !key.isEmpty() && principals.find(key).filter(Principal::mayAdministerSomething).isPresent();
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
                : Problem.of(Code.UNAUTHORISED, "管理密钥不正确。", "The administrator key is wrong.")
                        .withHeader("WWW-Authenticate", "Bearer realm=\"nuanfeng\", error=\"invalid_token\"").toException();
    }
}
