/**
 * The embedded database of a sweep, {@code results.duckdb}, with one writer and a transaction for every batch of runs;
 * the tables that are made of it, joining shards, and checking what it holds.
 */
package org.sozialraum.runner.database;
