// SPDX-License-Identifier: Apache-2.0
/** A floor: all that the other floors know of a subject. A kind of content, the seat it is bound in, the place it is bound to, and how examples ask it. */
package nuanfeng.engine.internal.kind;
