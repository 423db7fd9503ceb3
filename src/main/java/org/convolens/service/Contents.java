package org.convolens.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convolens.files.ExperimentFile;
import org.convolens.files.Section;
import org.convolens.model.Document;

/// What a document holds, as it goes into a file and comes out of it. Which layers are switched off
/// for comparison is part of how the experiment is looked at: other readers apply them all.
final class Contents {
  static final String VIEW = "view";
  private static final String OFF = "off";

  private Contents() {}

  static Document.Content of(ExperimentFile file) {
    var off =
        Optional.ofNullable(file.extras().get(List.of(VIEW)))
            .flatMap(json -> Section.of(json).texts(OFF))
            .orElse(List.of());
    return new Document.Content(file.experiment().withOff(Set.copyOf(off)), file.extras());
  }

  static ExperimentFile toFile(Document.Content content) {
    var extras = new LinkedHashMap<>(content.extras());
    var view = Optional.ofNullable(extras.get(List.of(VIEW))).map(Section::of);
    var off = content.experiment().off().stream().sorted().toList();
    if (!off.isEmpty()) {
      extras.put(List.of(VIEW), view.orElse(Section.empty()).withTexts(OFF, off).json());
    } else if (view.isPresent()) {
      extras.put(List.of(VIEW), view.get().without(OFF).json());
    }
    return new ExperimentFile(content.experiment(), extras);
  }
}
