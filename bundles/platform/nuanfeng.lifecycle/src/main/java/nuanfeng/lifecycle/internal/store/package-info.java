// SPDX-License-Identifier: Apache-2.0
/**
 * What is on the disk, below one home folder: the jars by digest with what is known about each, the hash-chained activation
 * log, the remarks. Nothing else in the platform writes a file; everything but store and log is rebuilt from them.
 */
package nuanfeng.lifecycle.internal.store;
