using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <summary>Tells whether a noun stands where somebody acts or is acted upon: beside a verb, behind "that", or as the doer of a passive.
/// A definite noun there is somebody, also where the text has not named them before.</summary>
internal sealed class ActingPlace(ActorScan scan)
{
    /// <summary>Whether the phrase acts: it is the subject of a verb before or behind it, or its doer.</summary>
    public bool Acts(int first, int end, Sentence sentence)
    {
        if ((scan.Words[first].Reading.Proclitics & (Proclitics.Bi | Proclitics.Li | Proclitics.Ka)) != 0)
            return false;
        if (first == sentence.First)
            return VerbBehind(end, sentence) || end < sentence.End && scan.Words[end].Role == WordRole.Relative;
        var before = scan.Words[first - 1];
        if (scan.Words[first].Joined)
            return VerbBehind(end, sentence);
        if (scan.Tables.Cell(WordTable.PlacePrepositions, first - 1, 1) is "actor")
            return true;
        return before.Role switch
        {
            WordRole.Verb => before.Reading.Enclitic == Pronoun.None || before.Reading.Has(WordFeatures.Third),
            WordRole.Subordinator => VerbBehind(end, sentence),
            _ => false,
        };
    }

    /// <summary>Whether the verb of the clause stands right behind the phrase.</summary>
    private bool VerbBehind(int end, Sentence sentence)
    {
        while (end < sentence.End && scan.Words[end].Role is WordRole.Adjective or WordRole.Negation or WordRole.Particle or WordRole.Auxiliary)
            end++;
        return end < sentence.End && scan.Words[end].Role == WordRole.Verb && !scan.Words[end].Joined;
    }
}
