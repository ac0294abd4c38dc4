/**
 * The results folder: values of runs, the tables made of them, the csv files and the manifest. Files appear under
 * their name only when they are whole, and a folder is never mixed with results of something else.
 */
package org.sozialraum.runner.store;
