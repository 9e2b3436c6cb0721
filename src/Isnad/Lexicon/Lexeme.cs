namespace Isnad.Lexicon;

/// <summary>A word of the dictionary.</summary>
/// <param name="Lemma">Its citation form: verbs in the past third person masculine singular.</param>
/// <param name="Class">Part of speech of the citation form.</param>
/// <param name="Tags">Bit set; bit numbers by <see cref="CompiledLexicon.Tag"/>.</param>
public sealed record Lexeme(string Lemma, PartOfSpeech Class, TagMask Tags);
