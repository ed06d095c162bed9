// SPDX-License-Identifier: Apache-2.0
/** A floor: content that no answer needs every time, kept as small as it goes. It never leaves the process. */
package nuanfeng.engine.internal.pack;
