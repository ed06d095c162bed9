// SPDX-License-Identifier: Apache-2.0
/** What a record says, as the database has it: values of a body, and the slots it is found by. */
package nuanfeng.register.internal.body;
