package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.plugin.FeatureVector;

/**
 * Answers that many people leave open, in blocks. A block is open when any of its answers is; which blocks are open is a number whose
 * bit i stands for block i.
 *
 * @param blocks the positions of each block's sources (features and derived inputs)
 */
record OptionalBlocks(List<List<Integer>> blocks) {

    /** Each block more doubles the number of models. */
    static final int MOST = 6;

    static final OptionalBlocks NONE = new OptionalBlocks(List.of());

    OptionalBlocks {
        blocks = blocks.stream().map(List::copyOf).toList();
        long distinct = blocks.stream().flatMap(List::stream).distinct().count();
        if (blocks.size() > MOST || blocks.stream().anyMatch(List::isEmpty)
                || distinct < blocks.stream().mapToInt(List::size).sum()) {
            throw new IllegalArgumentException(
                    "Optional blocks: at most " + MOST + ", none empty, no name twice; there are " + blocks.size() + ".");
        }
    }

    static OptionalBlocks of(Preparation preparation, Collection<? extends Collection<String>> names) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (Collection<String> block : names) {
            blocks.add(block.stream().map(preparation::source).toList());
        }
        OptionalBlocks result = new OptionalBlocks(blocks);
        result.without(preparation, result.combinations() - 1); // throws where nothing would be left to learn from
        return result;
    }

    /** How many combinations of open blocks there are. */
    int combinations() {
        return 1 << blocks.size();
    }

    /** Which blocks a case leaves open. */
    int open(Preparation preparation, FeatureVector features) {
        if (blocks.isEmpty()) {
            return 0;
        }
        double[] values = preparation.values(features);
        int open = 0;
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block).stream().anyMatch(source -> Double.isNaN(values[source]))) {
                open |= 1 << block;
            }
        }
        return open;
    }

    /** The same inputs but those of the open blocks; what is missing elsewhere is marked. */
    Preparation without(Preparation preparation, int open) {
        if (blocks.isEmpty()) {
            return preparation;
        }
        Set<String> excluded = new HashSet<>(preparation.excluded());
        sources(open).forEach(source -> excluded.add(preparation.name(source)));
        return new Preparation(
                preparation.schema(), preparation.target(), excluded, preparation.derived(), true);
    }

    /** The same case with all answers of the open blocks left open, so that nothing derived from them is known either. */
    FeatureVector without(FeatureVector features, int open) {
        FeatureVector rest = features;
        for (int source : sources(open)) {
            rest = source < features.size() ? rest.with(source, Double.NaN) : rest;
        }
        return rest;
    }

    private List<Integer> sources(int open) {
        List<Integer> sources = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            if ((open & 1 << block) != 0) {
                sources.addAll(blocks.get(block));
            }
        }
        return sources;
    }

    /** The blocks in words. */
    String describe(Preparation preparation) {
        return blocks.stream()
                .map(block -> block.stream().map(preparation::name).collect(Collectors.joining(" with ")))
                .collect(Collectors.joining(", "));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(blocks.size());
        for (List<Integer> block : blocks) {
            out.writeInt(block.size());
            for (int source : block) {
                out.writeInt(source);
            }
        }
    }

    static OptionalBlocks read(Preparation preparation, DataInputStream in) throws IOException {
        int count = Artefact.within(in.readByte(), 0, MOST, "the number of optional blocks");
        List<List<Integer>> blocks = new ArrayList<>();
        for (int block = 0; block < count; block++) {
            int size = Artefact.count(in, preparation.sources(), "answers in a block");
            List<Integer> sources = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                sources.add(Artefact.within(in.readInt(), 0, preparation.sources() - 1, "an optional answer"));
            }
            blocks.add(sources);
        }
        return new OptionalBlocks(blocks);
    }
}
