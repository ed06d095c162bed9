// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

/**
 * A component that a bundle describes in XML.
 *
 * @param file {@code OSGI-INF/nuanfeng.cn.x.Route.xml}
 * @param type its class; empty when the file names none
 * @param rule the question it answers; empty when the file names none
 */
record ComponentFile(String file, String type, String rule) {

    /** The one service that a policy may offer. */
    static final String RULE = "nuanfeng.policy.spi.Rule";

    /** The property that names the question. */
    static final String RULE_FOR = "nuanfeng.rule.for";

    /** {@code nuanfeng/cn/x/Route} */
    String internalName() {
        return type.replace('.', '/');
    }
}
