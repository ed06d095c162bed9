// SPDX-License-Identifier: Apache-2.0
/** Forms as OFD files: a bundle that a site may leave out. */
package nuanfeng.ofd;
