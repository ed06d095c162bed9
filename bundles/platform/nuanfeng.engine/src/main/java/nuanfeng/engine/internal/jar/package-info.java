// SPDX-License-Identifier: Apache-2.0
/** A floor: archives, manifests, signatures, imports and bytecode, and the folder a bundle is made from. Nothing else opens a file. */
package nuanfeng.engine.internal.jar;
