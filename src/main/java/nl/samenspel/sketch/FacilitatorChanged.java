package nl.samenspel.sketch;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;

/// Somebody else leads a session from now on. Told within the transaction.
public record FacilitatorChanged(SketchSession.Id session, PersonId facilitator, Actor by) {}
