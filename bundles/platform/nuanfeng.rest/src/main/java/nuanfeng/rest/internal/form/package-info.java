// SPDX-License-Identifier: Apache-2.0
/** The forms that pass between agencies. */
package nuanfeng.rest.internal.form;
