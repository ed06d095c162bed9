// SPDX-License-Identifier: Apache-2.0
/** A bundle that the tests put into the container beside the platform; not part of the product. */
package nuanfeng.itests.probe;
