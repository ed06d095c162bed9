// SPDX-License-Identifier: Apache-2.0
/**
 * Registers beside bare tables, runs beside their bare results. Everything lies in one process here: the database's own, where it is PostgreSQL, is
 * started for the run. What is brought in is test data of nobody, written by the platform's own generator.
 */
package nuanfeng.benchmarks.registers;
