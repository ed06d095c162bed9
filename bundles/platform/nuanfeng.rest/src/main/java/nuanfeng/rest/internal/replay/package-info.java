// SPDX-License-Identifier: Apache-2.0
/** What was answered is asked again; what rested on a value is told. */
package nuanfeng.rest.internal.replay;
