// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.Map;

import nuanfeng.engine.internal.agency.Agency;
import nuanfeng.engine.internal.form.Form;

/**
 * The measures of a place, its agencies and the forms that pass between them, each by id and in the order of the file.
 *
 * @param agencies also the roles, which only the nation has
 */
public record Responsibilities(Map<String, Agency> agencies, Map<String, Form> forms, Map<String, Measure> measures) {

    public static final Responsibilities NONE = new Responsibilities(Map.of(), Map.of(), Map.of());
}
