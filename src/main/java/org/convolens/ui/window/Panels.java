package org.convolens.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.convolens.service.ProgramService;
import org.convolens.service.TrainingService;
import org.convolens.ui.Later;
import org.convolens.ui.Workbench;
import org.convolens.ui.code.CodeController;
import org.convolens.ui.code.CodeView;
import org.convolens.ui.gallery.GalleryController;
import org.convolens.ui.gallery.GalleryView;
import org.convolens.ui.layers.ActivationController;
import org.convolens.ui.layers.ActivationView;
import org.convolens.ui.layers.PoolController;
import org.convolens.ui.layers.PoolView;
import org.convolens.ui.layers.SummaryController;
import org.convolens.ui.layers.SummaryView;
import org.convolens.ui.network.NetworkController;
import org.convolens.ui.network.NetworkView;
import org.convolens.ui.signal.SignalController;
import org.convolens.ui.signal.SignalView;
import org.convolens.ui.stage.StageDirector;
import org.convolens.ui.training.TrainingController;
import org.convolens.ui.training.TrainingView;

/// The parts of the window that a new window does not show. Each is made when it is first shown.
final class Panels {
  private final MainView view;
  private final Workbench bench;
  private final StageDirector director;
  private final ProgramService programs;
  private final List<Node> beside = new ArrayList<>();
  private final Later<CodeController> code = new Later<>(this::makeCode);
  private final Later<TrainingController> training = new Later<>(this::makeTraining);
  private final Later<SummaryController> summary = new Later<>(this::makeSummary);
  private final Later<NetworkController> network = new Later<>(this::makeNetwork);
  private final Later<GalleryController> gallery = new Later<>(this::makeGallery);
  private final Later<SignalController> signal = new Later<>(this::makeSignal);
  private final Later<PoolView> pool = new Later<>(this::makePool);
  private final Later<ActivationView> activation = new Later<>(this::makeActivation);

  Panels(MainView view, Workbench bench, StageDirector director, ProgramService programs) {
    this.view = view;
    this.bench = bench;
    this.director = director;
    this.programs = programs;
  }

  /// Shows what the experiment and the view options ask for, from now on.
  void follow() {
    view.settings.follow(bench, pool::get, activation::get);
    bench
        .options()
        .galleryProperty()
        .subscribe(open -> {
          if (open) {
            gallery.get();
          }
        });
    bench
        .session()
        .structureProperty()
        .subscribe(now -> {
          var signals = now.input().shape().signal();
          if (signals) {
            signal.get();
          }
          view.showSignal(signals);
        });
  }

  // --- Beside the stage, one at a time

  void toggleCode() {
    training.made().ifPresent(TrainingController::hide);
    code.get().toggle();
  }

  void toggleTraining() {
    code.made().ifPresent(CodeController::hide);
    training.get().toggle();
  }

  // --- Over the stage

  void toggleSummary() {
    summary.get().toggle();
  }

  void toggleNetwork() {
    network.get().toggle();
  }

  /// Closes the panel that has the focus, or the summary, or else leaves the whole network or the
  /// layer dived into.
  ///
  /// @return whether there was something to leave
  boolean escape() {
    return closeBeside()
        || summary.made().map(SummaryController::close).orElse(false)
        || network.made().map(NetworkController::escape).orElse(false);
  }

  private boolean closeBeside() {
    var owner = view.getScene().getFocusOwner();
    var holder = beside.stream().filter(panel -> FocusKeeper.holds(panel, owner)).findFirst();
    holder.ifPresent(panel -> panel.setVisible(false));
    return holder.isPresent();
  }

  // --- Making

  private CodeController makeCode() {
    var made = new CodeView(bench.texts());
    addBeside(made);
    var controller = new CodeController(made, bench, programs);
    view.lendFocus(made, made::takeFocus);
    return controller;
  }

  private TrainingController makeTraining() {
    var made = new TrainingView(bench.texts());
    addBeside(made);
    var controller = new TrainingController(made, bench, new TrainingService());
    view.lendFocus(made, made::takeFocus);
    return controller;
  }

  private void addBeside(Node panel) {
    beside.add(panel);
    view.addBeside(panel);
  }

  private SummaryController makeSummary() {
    var made = new SummaryView(bench.texts());
    view.addOverStage(made);
    var controller = new SummaryController(made, bench);
    view.lendFocus(made, made::takeFocus);
    return controller;
  }

  private NetworkController makeNetwork() {
    var made = new NetworkView(bench.texts());
    view.addInPlaceOfStage(made);
    var controller = new NetworkController(made, view.stage, bench);
    view.lendFocus(made, () -> {});
    return controller;
  }

  private GalleryController makeGallery() {
    var made = new GalleryView(bench.texts());
    view.addGallery(made);
    return new GalleryController(made, bench);
  }

  private SignalController makeSignal() {
    var made = new SignalView(bench.texts());
    view.addSignal(made);
    return new SignalController(made, bench, director.columnProperty(), view.map.complaint());
  }

  private PoolView makePool() {
    var made = new PoolView(bench.texts());
    new PoolController(made, bench);
    return made;
  }

  private ActivationView makeActivation() {
    var made = new ActivationView(bench.texts());
    new ActivationController(made, bench, director.explainedProperty());
    return made;
  }
}
