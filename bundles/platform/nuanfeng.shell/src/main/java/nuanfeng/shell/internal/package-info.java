// SPDX-License-Identifier: Apache-2.0
/**
 * Karaf commands of scope {@code policy}, the same verbs as REST, in a room for each subject: its commands, its texts, its
 * completers. A command reads what was typed and asks the platform; JSON is made by {@code nuanfeng.json}. Fields are set by Karaf.
 */
package nuanfeng.shell.internal;
