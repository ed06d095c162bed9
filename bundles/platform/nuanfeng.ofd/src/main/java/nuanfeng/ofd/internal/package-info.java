// SPDX-License-Identifier: Apache-2.0
/** From the pages of a PDF of ours to those of an OFD: what is drawn, the letters, the markup, the container. */
package nuanfeng.ofd.internal;
