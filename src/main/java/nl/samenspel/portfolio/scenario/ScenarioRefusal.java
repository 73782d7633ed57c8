package nl.samenspel.portfolio.scenario;

import nl.samenspel.platform.Refusal;

/// Why something about a scenario is refused.
public enum ScenarioRefusal implements Refusal {
    SCENARIO_NAME_MISSING,
    /// `{most}` letters.
    SCENARIO_TEXT_TOO_LONG,
    /// `{most}` scenarios in one triangle.
    SCENARIOS_TOO_MANY,
    /// `{most}` changes in one scenario.
    SCENARIO_CHANGES_TOO_MANY,
    SCENARIO_NOTHING_TO_UNDO,
    SCENARIO_ASSIGNMENT_UNKNOWN,
    SCENARIO_ASSIGNMENT_DROPPED,
    SCENARIO_SHIFT_OUT_OF_RANGE,
    SCENARIO_SHIFT_WITHOUT_PERIOD,
    SCENARIO_SIZE_OUT_OF_RANGE,
    SCENARIO_SIZE_WITHOUT_DEMAND,
    SCENARIO_PIECE_TITLE_MISSING,
    SCENARIO_PIECE_CLIENT_UNKNOWN,
    SCENARIO_PIECE_TEAM_UNKNOWN,
    SCENARIO_PIECE_PERIOD_MISSING,
    SCENARIO_PIECE_PERIOD_OUT_OF_RANGE,
    SCENARIO_PIECE_FTE_OUT_OF_RANGE
}
