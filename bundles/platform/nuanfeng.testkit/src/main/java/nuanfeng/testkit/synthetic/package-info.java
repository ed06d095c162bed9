// SPDX-License-Identifier: Apache-2.0
/** Provinces of nobody: enterprises, outlets and workers made from a seed, clean or as dirty as offices' tables are. Every row says that it is test data. */
package nuanfeng.testkit.synthetic;
