// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.List;

import nuanfeng.policy.Text;

/**
 * One code of a list.
 *
 * @param code {@code LICENSED}
 * @param synonyms what offices' tables write for it, besides its titles
 */
public record ListedCode(String code, Text title, List<String> synonyms) {

    public ListedCode {
        synonyms = List.copyOf(synonyms);
    }
}
