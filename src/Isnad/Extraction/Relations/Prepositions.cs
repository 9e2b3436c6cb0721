using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>The prepositions under which a frame looks for its object.</summary>
internal sealed class Prepositions
{
    private const string Bi = "\u0628";
    private const string Li = "\u0644";
    private const char AlefMaksura = '\u0649';

    private readonly HashSet<int> _rows = [];
    private readonly List<string> _stems = [];
    private readonly Proclitics _clitics;

    public Prepositions(RelationIndex index, IEnumerable<string> functions)
    {
        foreach (var function in functions)
        {
            if (function is "object" or "genitive" or "nisba" or "next" or "own")
                continue;
            if (index.Particle(function) is >= 0 and var row)
                _rows.Add(row);
            _stems.Add(function[^1] == AlefMaksura ? function[..^1] : function);
            _clitics |= function == Bi ? Proclitics.Bi : function == Li ? Proclitics.Li : Proclitics.None;
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _stems.Count == 0;

    /// <summary>Whether one of them is attached in front of a word.</summary>
    public bool TakesClitics => _clitics != Proclitics.None;

    /// <summary>Whether a token is one of them standing alone.</summary>
    public bool IsWord(Reading reading, int token) =>
        reading.Words[token].Role == WordRole.Preposition && _rows.Contains(reading.Words[token].Reading.Lexeme);

    /// <summary>Whether one of them is attached to a token in front.</summary>
    public bool IsAttached(Reading reading, int token) => (Clitics.Of(reading, token) & _clitics) != 0;

    /// <summary>Whether a token is one of them with a pronoun.</summary>
    public bool HasPronoun(Reading reading, int token)
    {
        if (reading.Words[token].Role is not (WordRole.Pronoun or WordRole.Preposition) || (reading.Words[token].Role == WordRole.Preposition && reading.Words[token].Reading.Enclitic == Pronoun.None))
            return false;
        var letters = reading.Normal(token);
        foreach (var stem in _stems)
        {
            if (letters.Length > stem.Length && letters.Length <= stem.Length + 3 && letters.StartsWith(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
