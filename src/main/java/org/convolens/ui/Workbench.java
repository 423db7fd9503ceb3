package org.convolens.ui;

import org.convolens.model.Document;
import org.convolens.model.Playback;
import org.convolens.model.Pointer;
import org.convolens.model.Session;
import org.convolens.model.StageModel;
import org.convolens.model.ViewOptions;
import org.convolens.ui.text.Texts;

/// What every controller of one window works on.
public record Workbench(
    Session session,
    Document document,
    Playback playback,
    StageModel stage,
    Pointer pointer,
    ViewOptions options,
    Texts texts) {}
