// SPDX-License-Identifier: Apache-2.0
/** Calls code of policy bundles so that one which does not end costs its own place and nobody else. */
package nuanfeng.lifecycle.internal.calls;
