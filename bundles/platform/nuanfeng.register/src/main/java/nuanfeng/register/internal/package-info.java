// SPDX-License-Identifier: Apache-2.0
/** Keeps records: the component, and below it database, seal and the records themselves. Only this bundle speaks SQL. */
package nuanfeng.register.internal;
