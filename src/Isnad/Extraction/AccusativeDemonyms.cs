using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction;

/// <summary>Drops the name of a country where it is the adjective of a man in the accusative, which is written the same (arrested a Syrian citizen).</summary>
/// <remarks>Reads tokens, writes <see cref="Reading.Names"/>.</remarks>
internal static class AccusativeDemonyms
{
    /// <summary>Drops them.</summary>
    public static void Drop(Reading reading, TagMask person) => reading.Names.RemoveAll(name =>
        name is { Length: 1, ProcliticLength: 0, First: > 0, Entry: { Kind: NameKind.Place or NameKind.Actor } } && (name.Entry.Flags & NameFlags.Derived) == 0 && IsDemonym(reading, name.First, person));

    private static bool IsDemonym(Reading reading, int token, TagMask person)
    {
        if (reading.Tokens[token] is not { Kind: TokenKind.Word, Word: { } word } || reading.Tokens[token - 1] is not { Kind: TokenKind.Word, Word: { } man }
            || !word.TryGet(PartOfSpeech.Adjective, out var adjective) || !adjective.Has(WordFeatures.Tanwin) || !adjective.Has(WordFeatures.Masculine) || !man.TryGet(PartOfSpeech.Noun, out var noun))
            return false;
        return noun.Has(WordFeatures.Tanwin) && noun.Has(WordFeatures.Masculine) && noun.Has(WordFeatures.Singular) && (man.Tags & person) != 0;
    }
}
