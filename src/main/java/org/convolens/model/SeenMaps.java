package org.convolens.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.convolens.core.Combination;

/// Which maps are on the screen, so that they can be computed before the others. The stage knows
/// its own; views that show more of them say so here.
public final class SeenMaps {
  private final StageModel stage;
  private Supplier<BitSet> gallery = BitSet::new;
  private IntSupplier network = () -> 0;

  SeenMaps(StageModel stage) {
    this.stage = stage;
  }

  /// The maps seen at one moment.
  ///
  /// @param layer the layer on the stage
  /// @param staged its maps on the stage: one, or those that are shown combined
  /// @param gallery its maps in the gallery
  /// @param network how many maps of every layer the view of the whole network shows
  public record Now(Optional<Integer> layer, BitSet staged, BitSet gallery, int network) {
    /// Those of some layers whose maps follow from each other one by one: what is on the stage,
    /// then what is seen beside it.
    ///
    /// @param end one more than the last of the layers
    public List<BitSet> of(int from, int end) {
      var groups = new ArrayList<BitSet>();
      if (layer.filter(at -> at >= from && at < end).isPresent()) {
        groups.add(staged);
        groups.add(gallery);
      }
      groups.add(upTo(network));
      return groups.stream().filter(group -> !group.isEmpty()).toList();
    }
  }

  public Now now() {
    return new Now(stage.index(), staged(), gallery.get(), network.getAsInt());
  }

  /// The maps that the stage shows.
  BitSet staged() {
    var maps = new BitSet();
    stage
        .combination()
        .map(Combination::maps)
        .orElse(List.of(stage.filterProperty().get()))
        .forEach(maps::set);
    return maps;
  }

  /// Asks here for the maps of the layer on the stage that the gallery shows.
  public void gallery(Supplier<BitSet> maps) {
    gallery = maps;
  }

  /// Asks here for how many maps of every layer the view of the whole network shows.
  public void network(IntSupplier first) {
    network = first;
  }

  private static BitSet upTo(int maps) {
    var all = new BitSet();
    all.set(0, maps);
    return all;
  }
}
