/// Convolens: see how a convolutional layer works.
module org.convolens {
  requires static org.jspecify;
  requires java.desktop;
  requires java.logging;
  requires javafx.controls;
  requires org.controlsfx.controls;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.bootstrapicons;
  requires atlantafx.base;
  requires tools.jackson.core;
  requires info.picocli;
  requires de.siegmar.fastcsv;

  opens org.convolens.cli to
      info.picocli;

  exports org.convolens.app to
      javafx.graphics;
}
