package nl.samenspel.dossier.sheet;

import nl.samenspel.platform.Refusal;

/// Why nothing was written down or concluded.
public enum SheetRefusal implements Refusal {
    CONCLUSION_MISSING,
    CONCLUSION_OUT_OF_PLACE,
    CONCLUSION_WHY_MISSING,
    CONCLUDED_ALREADY,
    ASSUMPTION_MISSING,
    ASSUMPTION_TESTED_ALREADY,
    ASSUMPTION_OUTCOME_MISSING,
    TALK_WITH_MISSING,
    TALK_DAY_MISSING,
    TALK_NOT_YET_HELD,
    TALK_OUTCOME_MISSING
}
