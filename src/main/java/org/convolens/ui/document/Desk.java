package org.convolens.ui.document;

import java.util.function.Supplier;
import org.convolens.core.Experiment;
import org.convolens.model.Settings;
import org.convolens.service.DocumentService;
import org.convolens.service.RecoveryService;
import org.convolens.service.ViewSection;
import org.convolens.ui.fault.Faults;

/// What the documents of a window need from around it.
///
/// @param fresh what a new document begins with
public record Desk(
    DocumentService service,
    RecoveryService recovery,
    ViewSection view,
    Settings settings,
    FileChoice choice,
    Questions questions,
    Faults faults,
    Supplier<Experiment> fresh) {}
