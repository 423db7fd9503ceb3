package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.model.EditName;
import org.convolens.model.filters.Filters;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.convolens.ui.gallery.GalleryView;
import org.junit.jupiter.api.Test;

/// All maps at once: choosing, adding, copying, deleting, moving, naming, ready-made sets.
class GalleryTest extends UiTest {
  private void open(int filters, int side) {
    var all =
        IntStream.range(0, filters)
            .mapToObj(index -> new Filter(KernelPreset.random(3, 3, index), 0, "f" + index))
            .toArray(Filter[]::new);
    show(
        new Experiment(
            "Many", InputPreset.RING.create(side, side, 0), List.of(Conv.of("conv1", all))));
    if (!window.bench().options().galleryProperty().get()) {
      robot.clickOn("#map-gallery");
    }
    await(() -> pictures("#map-tile-1") == 2);
  }

  private long pictures(String within) {
    return robot.lookup(within + " .image-view").<ImageView>queryAll().stream()
        .filter(view -> view.getImage() != null)
        .count();
  }

  private int filter() {
    return window.bench().stage().filterProperty().get();
  }

  private List<String> names() {
    return conv().filters().stream().map(Filter::name).toList();
  }

  @Test
  void aClickBringsAMapOntoTheStageAndArrowsWalk() {
    open(12, 12);
    robot.clickOn("#map-tile-3");
    await(() -> filter() == 2 && grid(MAP).content().channel() == 2);
    assertThat(grid(KERNEL).content().tensor()).isEqualTo(conv().filters().get(2).weights());
    robot.type(KeyCode.RIGHT);
    await(() -> filter() == 3);
    robot.type(KeyCode.LEFT, KeyCode.LEFT);
    await(() -> filter() == 1);
    robot.type(KeyCode.DOWN);
    await(() -> filter() > 3);
    assertThat(playback().step()).as("arrows do not play").isEqualTo(playback().count());
  }

  @Test
  void filtersAreAddedCopiedMovedNamedAndDeleted() {
    open(2, 8);
    robot.clickOn("#filter-add");
    await(() -> names().equals(List.of("f0", "f1", "")) && filter() == 2);
    robot.clickOn("#map-tile-1").clickOn("#filter-duplicate");
    await(() -> names().equals(List.of("f0", "f0", "f1", "")) && filter() == 1);
    robot.clickOn("#filter-later");
    await(() -> names().equals(List.of("f0", "f1", "f0", "")) && filter() == 2);
    robot.clickOn("#filter-earlier");
    await(() -> names().equals(List.of("f0", "f0", "f1", "")) && filter() == 1);
    robot.clickOn("#filter-name");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("mine").type(KeyCode.ENTER);
    await(() -> names().equals(List.of("f0", "mine", "f1", "")));
    robot.clickOn("#map-tile-4").type(KeyCode.DELETE);
    await(() -> names().equals(List.of("f0", "mine", "f1")));
    robot.clickOn("#action-undo");
    await(() -> names().size() == 4);
  }

  @Test
  void aMapIsDraggedToAnotherPlace() {
    open(4, 8);
    robot.drag("#map-tile-1").dropTo("#map-tile-3");
    await(() -> names().equals(List.of("f1", "f2", "f0", "f3")));
  }

  @Test
  void setsComeInOneClickAndOneStep() {
    open(1, 16);
    robot.clickOn("#filter-sets").clickOn("#set-edges");
    await(() -> conv().filters().size() == 16 && names().getFirst().equals("Sobel 0°"));
    robot.clickOn("#filter-sets").clickOn("#set-gabor");
    await(() -> conv().filters().size() == 32 && map().rows() == 8);
    assertThat(window.bench().session().undoNameProperty().get())
        .as("one step, whatever the kernels' size")
        .contains(EditName.FILTER_SET);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> conv().filters().size() == 16);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> conv().filters().size() == 1);
    assertThat(robot.lookup("#filter-name").queryAs(TextField.class).getText()).isEqualTo("f0");
  }

  @Test
  void ofManyMapsOnlyThoseOnTheScreenHavePictures() {
    open(Filters.MOST, 32);
    var rows = robot.lookup("#gallery-rows").queryAs(ListView.class);
    var most = 0L;
    for (var row = 0; row < rows.getItems().size(); row += 5) {
      var target = row;
      robot.interact(() -> rows.scrollTo(target));
      await(() -> pictures("#gallery") > 0);
      most = Math.max(most, gallery().pictures());
    }
    await(() -> gallery().pictures() > 0);
    assertThat(most).as("pictures alive among 1,024").isBetween(2L, 120L);
  }

  private GalleryView gallery() {
    return robot.lookup("#gallery").queryAs(GalleryView.class);
  }
}
