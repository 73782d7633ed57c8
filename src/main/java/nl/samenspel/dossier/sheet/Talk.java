package nl.samenspel.dossier.sheet;

import java.time.LocalDate;
import nl.samenspel.platform.PersonId;

/// A talk of an exploration.
///
/// @param with in words: not everybody has a place here
public record Talk(String with, LocalDate on, String outcome, PersonId by) {}
