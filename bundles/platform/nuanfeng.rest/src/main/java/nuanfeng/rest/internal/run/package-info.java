// SPDX-License-Identifier: Apache-2.0
/** What a place does for every month. */
package nuanfeng.rest.internal.run;
