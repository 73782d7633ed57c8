package nl.samenspel.knowledge;

/// What an entry holds beside its words, the same in every language.
public sealed interface Rules permits CardRules, FlagRules, InterventionRules {}
