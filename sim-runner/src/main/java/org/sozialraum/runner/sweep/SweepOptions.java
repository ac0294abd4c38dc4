package org.sozialraum.runner.sweep;

import org.sozialraum.message.Language;

/**
 * How a sweep is carried out; nothing of it changes a result.
 *
 * @param workers runs at the same time; 0 for all cores
 * @param shard which part of the runs is done here, from 1 to {@code shards}
 * @param shards into how many parts the runs are cut; 1 for all of them
 * @param retryFailed whether runs that failed before are done again
 * @param progress {@code auto}, {@code plain}, {@code json} or {@code none}
 * @param language language of messages
 */
public record SweepOptions(int workers, int shard, int shards, boolean retryFailed, String progress,
    Language language) {}
