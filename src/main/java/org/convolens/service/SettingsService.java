package org.convolens.service;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.convolens.core.ColourMap;
import org.convolens.files.SettingsFile;
import org.convolens.files.SettingsJson;
import org.convolens.model.Settings;
import org.convolens.model.ViewOptions;
import org.convolens.model.WindowPlace;

/// Keeps the settings on disk: reads them once, and writes what changes soon after, off the FX
/// thread.
public final class SettingsService implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SettingsService.class.getName());
  private static final Duration SOON = Duration.millis(500);

  private static final ViewOptions.Theme THEME = ViewOptions.Theme.SYSTEM;
  private static final ColourMap COLOURS = ColourMap.ORANGE_BLUE;

  private final Settings live;
  private final SettingsFile file;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("settings").factory());
  private final PauseTransition soon = new PauseTransition(SOON);
  private final Loading loading;
  private SettingsJson known;

  /// What became of the file at the start.
  public sealed interface Loading {
    /// It was read, or there was none.
    record Fine() implements Loading {}

    /// It was broken and stands elsewhere now; the program begins with its own settings.
    record SetAside(Path path) implements Loading {}

    /// It cannot be read or moved; the program begins with its own settings.
    record Unreadable() implements Loading {}
  }

  /// Reads the settings. Not for the FX thread.
  public SettingsService(SettingsFile file, Settings live) {
    this.file = file;
    this.live = live;
    var found = new SettingsFile.Found(SettingsJson.DEFAULTS, Optional.empty());
    var readable = true;
    try {
      found = file.read();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The settings cannot be read", e);
      readable = false;
    }
    known = found.settings();
    show(known);
    loading =
        readable
            ? found.setAside().<Loading>map(Loading.SetAside::new).orElse(new Loading.Fine())
            : new Loading.Unreadable();
  }

  public Loading loading() {
    return loading;
  }

  /// Writes what changes from now on. For the FX thread.
  public void follow() {
    soon.setOnFinished(_ -> write());
    Stream.of(
            live.languageProperty(),
            live.themeProperty(),
            live.colourMapProperty(),
            live.projectorProperty(),
            live.placeProperty(),
            live.recentProperty())
        .forEach(property -> property.subscribe(() -> soon.playFromStart()));
  }

  private void write() {
    var base = known;
    var changed = present();
    known = changed;
    if (!changed.equals(base)) {
      executor.execute(() -> {
        try {
          file.update(base, changed);
        } catch (IOException e) {
          LOG.log(Level.WARNING, "The settings cannot be kept", e);
        }
      });
    }
  }

  /// Writes what is left to write and waits for it, though not for ever. For the FX thread.
  @Override
  public void close() {
    soon.stop();
    write();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
        LOG.warning("The settings are not written in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  // --- On disk and live

  private void show(SettingsJson json) {
    live.languageProperty().set(json.language());
    live.themeProperty().set(word(json.theme(), ViewOptions.Theme.values()).orElse(THEME));
    live.colourMapProperty().set(word(json.colours(), ColourMap.values()).orElse(COLOURS));
    live.projectorProperty().set(json.projector());
    live.placeProperty()
        .set(
            json.place()
                .map(at ->
                    new WindowPlace(at.x(), at.y(), at.width(), at.height(), at.maximized())));
    live.setRecent(json.recent().stream().flatMap(SettingsService::path).toList());
  }

  private SettingsJson present() {
    return new SettingsJson(
        live.languageProperty().get(),
        kept(known.theme(), ViewOptions.Theme.values(), THEME, live.themeProperty().get()),
        kept(known.colours(), ColourMap.values(), COLOURS, live.colourMapProperty().get()),
        live.projectorProperty().get(),
        live.recentProperty().get().stream().map(Path::toString).toList(),
        live.placeProperty()
            .get()
            .map(at ->
                new SettingsJson.Place(at.x(), at.y(), at.width(), at.height(), at.maximized())),
        known.rest());
  }

  private static <E extends Enum<E>> Optional<E> word(Optional<String> word, E[] values) {
    return Arrays.stream(values)
        .filter(value -> word.filter(name(value)::equals).isPresent())
        .findFirst();
  }

  /// The word on disk as long as it means what is chosen; so one of a newer version stays.
  private static <E extends Enum<E>> Optional<String> kept(
      Optional<String> before, E[] values, E standard, E now) {
    return word(before, values).orElse(standard) == now ? before : Optional.of(name(now));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<Path> path(String text) {
    try {
      return Stream.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException _) {
      return Stream.empty();
    }
  }
}
