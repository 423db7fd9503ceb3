package org.convolens;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.convolens");

  @Test
  void coreIsPlainMathematics() {
    classes()
        .that()
        .resideInAPackage("org.convolens.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.convolens.core..", "java.lang..", "java.util..", "org.jspecify.annotations..")
        .because("the mathematics runs under a window, a command and a test alike")
        .check(CODE);
  }

  /// The list is that of `packaging/build/style/WriteBinarySheets.java`.
  @Test
  void noControlIsUsedThatThePackagesHaveNoStyleFor() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "javafx[.]scene[.](chart[.].*|web[.].*|control[.](Tab|TabPane|Tree.*|DatePicker|ToolBar"
                + "|TitledPane|Accordion|Pagination|SplitPane|SplitMenuButton|ChoiceDialog"
                + "|PasswordField|TextInputDialog))"
                + "|org[.]controlsfx[.]control[.](textfield[.].*|BreadCrumbBar)"
                + "|atlantafx[.]base[.](controls|layout|theme[.]Styles).*")
        .because("the packages leave its style out; take it off their list first")
        .check(CODE);
  }

  /// Those of that list, too.
  @Test
  void nothingBearsAStyleClassOfTheThemeThatThePackagesLeaveOut() throws IOException {
    var borne =
        Pattern.compile(
            "getStyleClass\\(\\)[^;]*\"((bg|border|elevated|text|title)-[^\"]*|success|warning|danger"
                + "|large|small|dense|rounded|striped|bordered|interactive|button-outlined"
                + "|selectable-text)\"");
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(sources.filter(path -> path.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(borne));
    }
  }

  @Test
  void filesKnowOnlyTheMathematics() {
    forbid("files", "the disk format must not follow the screen", "model", "service", "ui");
  }

  @Test
  void lessonsKnowOnlyTheMathematics() {
    forbid("lesson", "a lesson is data", "files", "model", "service", "ui");
  }

  @Test
  void theModelKnowsNoScreenAndNoDisk() {
    forbid(
        "model", "what the user does must be testable without a window", "files", "service", "ui");
    noClasses()
        .that()
        .resideInAPackage("org.convolens.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..")
        .because("the model holds no nodes, and others drive its clock")
        .check(CODE);
  }

  @Test
  void servicesKnowNoViews() {
    forbid("service", "results reach the screen through the model", "ui");
  }

  @Test
  void onlyDoorsKnowDoors() {
    for (var room : new String[] {"core", "files", "lesson", "model", "service", "ui"}) {
      forbid(room, "objects are wired together in the doors alone", "app", "cli");
    }
    forbid("cli", "a command needs no window", "app", "service");
  }

  @Test
  void viewsCallNoServicesAndChangeNoModel() {
    noClasses()
        .that()
        .resideInAPackage("org.convolens.ui..")
        .and()
        .haveSimpleNameEndingWith("View")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.convolens.model.Session")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.convolens.service..")
        .because("views are nodes without logic; controllers turn gestures into commands")
        .check(CODE);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> !name.equals("org.convolens"))
            .filter(name -> !isNullMarked(name))
            .toList();
    assertThat(unmarked).as("a package without the mark is not checked for null").isEmpty();
  }

  private static boolean isNullMarked(String packageName) {
    try {
      return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  @Test
  void theReadmeListsTheRooms() throws IOException {
    var rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.startsWith("## Which room?"))
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .collect(Collectors.toSet());
    try (var folders = Files.list(Path.of("src/main/java/org/convolens"))) {
      var rooms = folders.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
      assertThat(rows).isEqualTo(rooms);
    }
  }

  private static void forbid(String room, String reason, String... others) {
    for (var other : others) {
      noClasses()
          .that()
          .resideInAPackage("org.convolens." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.convolens." + other + "..")
          .allowEmptyShould(room.equals("lesson"))
          .because(reason)
          .check(CODE);
    }
  }
}
