package org.convolens.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;

/// The file behind the session's experiment: where it stands, what else it keeps, and whether the
/// experiment differs from it. For the FX thread only.
///
/// Extras are JSON texts by their place in the file. Those of a layer go by its name; when a layer
/// is renamed they go along, and when one is removed they stay for an undo.
public final class Document {
  private static final String LAYERS = "layers";

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Map<List<String>, String>> extras =
      new ReadOnlyObjectWrapper<>(Map.of());
  private Optional<Content> saved;
  private boolean opening;

  /// What a file holds.
  ///
  /// @param extras JSON texts by their place, in the order of the file
  public record Content(Experiment experiment, Map<List<String>, String> extras) {
    public Content {
      extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    public static Content of(Experiment experiment) {
      return new Content(experiment, Map.of());
    }
  }

  /// A document that was never saved; what the session begins with counts as unchanged.
  public Document(Session session) {
    this.session = session;
    saved = Optional.of(Content.of(session.experiment()));
    session.experimentProperty().subscribe(this::follow);
  }

  // --- Properties

  /// Where it was opened from or saved to last.
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  public Optional<Path> file() {
    return file.get();
  }

  /// Whether something would be lost without saving.
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  public boolean dirty() {
    return dirty.get();
  }

  /// Changes whenever a section does.
  public ReadOnlyObjectProperty<Map<List<String>, String>> extrasProperty() {
    return extras.getReadOnlyProperty();
  }

  /// What a save would write.
  public Content content() {
    return new Content(session.experiment(), extras.get());
  }

  /// A section of the file beside the experiment, such as `lesson`, as JSON text.
  public Optional<String> section(String name) {
    return Optional.ofNullable(extras.get().get(List.of(name)));
  }

  // --- Commands

  /// Works on what was read from a file, or on something new.
  public void open(Optional<Path> from, Content content) {
    take(from, content);
    saved = Optional.of(content);
    showDirty();
  }

  /// Works on what was rescued: it counts as unsaved.
  public void recover(Optional<Path> from, Content content) {
    take(from, content);
    saved = Optional.empty();
    showDirty();
  }

  private void take(Optional<Path> from, Content content) {
    opening = true;
    extras.set(content.extras());
    file.set(from);
    session.open(content.experiment());
    opening = false;
  }

  /// Takes note of what was written; edits made meanwhile stay unsaved.
  public void saved(Path to, Content content) {
    file.set(Optional.of(to));
    saved = Optional.of(content);
    showDirty();
  }

  /// Sets a section of the file beside the experiment.
  ///
  /// @param json valid JSON text
  public void putSection(String name, String json) {
    var changed = new LinkedHashMap<>(extras.get());
    changed.put(List.of(name), json);
    keep(changed);
  }

  public void removeSection(String name) {
    var changed = new LinkedHashMap<>(extras.get());
    changed.remove(List.of(name));
    keep(changed);
  }

  private void keep(Map<List<String>, String> changed) {
    extras.set(Collections.unmodifiableMap(changed));
    showDirty();
  }

  private void follow(Experiment before, Experiment after) {
    if (!opening) {
      rename(before.layers(), after.layers());
      showDirty();
    }
  }

  private void rename(List<Layer> before, List<Layer> after) {
    if (before.size() != after.size()) {
      return;
    }
    for (var index = 0; index < before.size(); index++) {
      var from = before.get(index);
      var to = after.get(index);
      var gone = after.stream().noneMatch(layer -> layer.name().equals(from.name()));
      if (gone && from.getClass() == to.getClass()) {
        rename(from.name(), to.name());
      }
    }
  }

  private void rename(String from, String to) {
    var changed = new LinkedHashMap<List<String>, String>();
    extras
        .get()
        .forEach((place, text) -> {
          var moved = new ArrayList<>(place);
          if (place.size() > 2 && place.get(0).equals(LAYERS) && place.get(1).equals(from)) {
            moved.set(1, to);
          }
          changed.put(List.copyOf(moved), text);
        });
    extras.set(Collections.unmodifiableMap(changed));
  }

  private void showDirty() {
    dirty.set(!saved.equals(Optional.of(content())));
  }
}
