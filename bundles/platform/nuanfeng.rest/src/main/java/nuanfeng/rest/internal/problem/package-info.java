// SPDX-License-Identifier: Apache-2.0
/** What can go wrong with a request, as codes and sentences in two languages. */
package nuanfeng.rest.internal.problem;
