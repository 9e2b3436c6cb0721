using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>Tells the figures of a toll: so many fighters of a movement killed are its losses, and no members whom the text tells of.</summary>
internal sealed class Tolls(CompiledLexicon lexicon)
{
    private const int Reach = 4;
    private readonly NounUses _uses = new(lexicon);

    /// <summary>Whether the people counted at a token are those whom something befalls.</summary>
    public bool Counts(Reading reading, int token, int floor)
    {
        if (reading.QuantityIndex.Around(token) is not (>= 0 and var count))
            return false;
        for (var i = reading.Quantities[count].First - 1; i >= floor && i >= reading.Quantities[count].First - Reach; i--)
        {
            if (_uses.Befalls(reading.Words[i].Reading.Lexeme))
                return true;
            if (reading.Words[i].Role == WordRole.Verb || Surroundings.Stops(reading, i))
                return false;
        }

        return false;
    }
}
