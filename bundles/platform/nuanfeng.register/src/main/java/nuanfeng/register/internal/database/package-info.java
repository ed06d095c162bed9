// SPDX-License-Identifier: Apache-2.0
/** The database behind the records, whichever it is: opened, migrated, watched, opened again. What goes wrong in it leaves this package as one exception. */
package nuanfeng.register.internal.database;
