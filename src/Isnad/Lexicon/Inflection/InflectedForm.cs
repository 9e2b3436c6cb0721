namespace Isnad.Lexicon.Inflection;

/// <summary>A generated form of a word.</summary>
internal readonly record struct InflectedForm(string Form, PartOfSpeech Class, WordFeatures Features);
