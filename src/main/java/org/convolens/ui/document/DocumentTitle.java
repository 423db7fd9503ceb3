package org.convolens.ui.document;

import javafx.beans.property.StringProperty;
import org.convolens.ui.Workbench;

/// The name of the document where it is shown, with a mark while something is unsaved.
public final class DocumentTitle {
  private static final String UNSAVED = "• ";

  private final Workbench bench;
  private final DocumentController documents;

  public DocumentTitle(Workbench bench, DocumentController documents) {
    this.bench = bench;
    this.documents = documents;
  }

  /// Keeps both texts up to date from now on.
  public void show(StringProperty inside, StringProperty ofWindow) {
    Runnable show =
        () -> {
          var mark = bench.document().dirty() ? UNSAVED : "";
          inside.set(mark + documents.name());
          ofWindow.set(mark + documents.name() + " – Convolens");
        };
    bench.session().experimentProperty().subscribe(_ -> show.run());
    bench.document().dirtyProperty().subscribe(_ -> show.run());
    bench.document().fileProperty().subscribe(_ -> show.run());
    bench.texts().languageProperty().subscribe(_ -> show.run());
  }
}
