package nl.samenspel.knowledge;

import java.util.List;

/// An intervention that may fit what somebody sees, and why.
///
/// @param because the flags that lead to it; empty when only the phase does
/// @param source who says that it may fit: the guide, or we
public record Suggestion(InterventionText intervention, List<FlagText> because, Entry.Source source) {}
