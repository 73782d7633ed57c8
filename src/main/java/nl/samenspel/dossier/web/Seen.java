package nl.samenspel.dossier.web;

import java.time.LocalDate;
import nl.samenspel.dossier.DossierViews;
import nl.samenspel.dossier.Inside;
import nl.samenspel.dossier.Participant;

/// A dossier as its own pages show it.
public record Seen(DossierViews.Whole whole, Participant own, LocalDate today) implements Inside {}
