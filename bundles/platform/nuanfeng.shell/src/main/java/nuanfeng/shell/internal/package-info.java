// SPDX-License-Identifier: Apache-2.0
/**
 * Karaf commands of scope {@code policy}, the same verbs as REST. A command reads what was typed and asks the platform; texts
 * are made in {@code text}, JSON by {@code nuanfeng.json}, completion in {@code completion}. Fields are set by Karaf.
 */
package nuanfeng.shell.internal;


