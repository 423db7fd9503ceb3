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
  private static final List<String> VIEW = List.of("view");

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Content> content;
  private Map<List<String>, String> extras = Map.of();
  private Optional<Content> saved;
  private boolean opening;

  /// What a file holds.
  ///
  /// @param extras JSON texts by their place, in the order of the file
  public record Content(Experiment experiment, Map<List<String>, String> extras) {
    public Content {
      extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /// The same without how it is looked at, which is no reason to save.
    private Content essence() {
      var rest = new LinkedHashMap<>(extras);
      rest.remove(VIEW);
      return new Content(experiment, rest);
    }

    public static Content of(Experiment experiment) {
      return new Content(experiment, Map.of());
    }
  }

  /// A document that was never saved; what the session begins with counts as unchanged.
  public Document(Session session) {
    this.session = session;
    content = new ReadOnlyObjectWrapper<>(Content.of(session.experiment()));
    saved = Optional.of(content.get());
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

  /// What a save would write. When it changes, [#dirtyProperty] has followed already.
  public ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  public Content content() {
    return content.get();
  }

  /// A section of the file beside the experiment, such as `lesson`, as JSON text.
  public Optional<String> section(String name) {
    return Optional.ofNullable(extras.get(List.of(name)));
  }

  // --- Commands

  /// Works on what was read from a file, or on something new.
  public void open(Optional<Path> from, Content content) {
    take(from, content);
    saved = Optional.of(content);
    show();
  }

  /// Works on what was rescued: it counts as unsaved.
  public void recover(Optional<Path> from, Content content) {
    take(from, content);
    saved = Optional.empty();
    show();
  }

  private void take(Optional<Path> from, Content content) {
    opening = true;
    extras = content.extras();
    file.set(from);
    session.open(content.experiment());
    opening = false;
  }

  /// Takes note of what was written; edits made meanwhile stay unsaved.
  public void saved(Path to, Content content) {
    file.set(Optional.of(to));
    saved = Optional.of(content);
    show();
  }

  /// Counts what is there as unchanged: it came from a lesson, which can be opened again.
  public void settle() {
    saved = Optional.of(content.get());
    show();
  }

  /// Sets a section of the file beside the experiment. `view`, how things are looked at, is kept
  /// with the next save but is no reason for one.
  ///
  /// @param json valid JSON text
  public void putSection(String name, String json) {
    if (!section(name).equals(Optional.of(json))) {
      var changed = new LinkedHashMap<>(extras);
      changed.put(List.of(name), json);
      keep(changed);
    }
  }

  public void removeSection(String name) {
    var changed = new LinkedHashMap<>(extras);
    changed.remove(List.of(name));
    keep(changed);
  }

  private void keep(Map<List<String>, String> changed) {
    extras = Collections.unmodifiableMap(changed);
    show();
  }

  private void follow(Experiment before, Experiment after) {
    if (!opening) {
      rename(before.layers(), after.layers());
      show();
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
    extras.forEach((place, text) -> {
      var moved = new ArrayList<>(place);
      if (place.size() > 2 && place.get(0).equals(LAYERS) && place.get(1).equals(from)) {
        moved.set(1, to);
      }
      changed.put(List.copyOf(moved), text);
    });
    extras = Collections.unmodifiableMap(changed);
  }

  private void show() {
    var now = new Content(session.experiment(), extras);
    dirty.set(!saved.map(Content::essence).equals(Optional.of(now.essence())));
    content.set(now);
  }
}
