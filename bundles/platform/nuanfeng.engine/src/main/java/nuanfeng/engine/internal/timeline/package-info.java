// SPDX-License-Identifier: Apache-2.0
/** A floor: what is said about something through time: dated entries, the lines they make, and the checks of their days. */
package nuanfeng.engine.internal.timeline;
