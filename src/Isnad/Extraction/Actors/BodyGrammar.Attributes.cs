using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <content>What the words of a body's phrase tell: several bodies, one named before, the country.</content>
internal sealed partial class BodyGrammar
{
    /// <summary>Whether a noun tells of forces: in the plural, or one that judges them, which stands for all.</summary>
    private bool Forces(int i) => scan.Has(i, _tags.Force) && (scan.Words[i].Reading.Has(WordFeatures.Plural) || scan.Has(i, _judged));

    /// <summary>"The armed militias": forces in the plural with the article whose attributes tell them from no others.</summary>
    private bool Plainly(int first, int end)
    {
        if (!scan.Definite(first) || !Forces(first))
            return false;
        for (var i = first + 1; i < end; i++)
        {
            if (scan.Words[i].Role != WordRole.Adjective || scan.Nisba[i] >= 0 || !scan.Could(i, _armed))
                return false;
        }

        return true;
    }

    /// <summary>"The movement linked to": one body with the article and a participle, which describes the one named before.</summary>
    private bool DescribedAgain(int first, int end) =>
        end == first + 2 && scan.Definite(first) && scan.Words[first].Reading.Has(WordFeatures.Singular) && !scan.Words[first].Reading.Has(WordFeatures.Plural)
            && scan.Words[first + 1] is { Role: WordRole.Adjective, Definite: true } attribute && (attribute.Reading.Class is PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple || scan.Is(first + 1, NounUse.Loyal))
            && end < scan.Tokens.Length && scan.Tokens[end].Kind == TokenKind.Word && !(scan.Is(first + 1, NounUse.Loyal) && scan.Has(first, _tags.Force) && !scan.Has(first, _judged))
            && (scan.Words[end].Role is WordRole.Preposition or WordRole.Adverb || scan.Words[end].Governed || scan.NameAt[end] is { Skip: > 0 } || scan.Words[end].Reading.Has(WordFeatures.Tanwin));

    private bool Several(int head)
    {
        foreach (var reading in scan.Tokens[head].Word.Readings)
        {
            if (reading.Has(WordFeatures.Plural) && reading.ProcliticLength == scan.SkipOf(head))
                return true;
        }

        return false;
    }

    /// <summary>Whether the phrase is the noun and the bare name of a country or capital.</summary>
    private bool Country(int head) =>
        scan.NameAt[head + 1] is { Place: >= 0 } known && !scan.Definite(head) && scan.Lexicon.Places[known.Place].Kind == "country";

    private string? Country(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scan.Nisba[i] >= 0)
                return scan.Lexicon.Actors[scan.Nisba[i]].Country;
            if (scan.NameAt[i] is { Place: >= 0 } place)
                return scan.Lexicon.Places[place.Place].Country;
        }

        return null;
    }
}
