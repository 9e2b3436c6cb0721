using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>"His country": the state of whoever the pronoun behind a word for a land stands for.</summary>
internal sealed class Homelands(CompiledLexicon lexicon, StatesOfPlaces states, Surroundings surroundings, Pronouns pronouns)
{
    private const string Table = "actor-heads";
    private const string Land = "land";
    private const int Owners = (1 << (int)EntityKind.Person) | (1 << (int)EntityKind.Organization) | (1 << (int)EntityKind.ArmedGroup);

    private readonly HashSet<string> _lands = [.. lexicon.Rows.Where(static r => r.Table == Table && r.Cells[1] == Land).Select(static r => r.Cells[0])];

    /// <summary>The state that a noun with a pronoun stands for; nobody where the noun is no land or its owner's state is not known.</summary>
    public RelationParty Of(Reading reading, int token)
    {
        var word = reading.Words[token];
        if (word.Reading is not { Lexeme: >= 0, Enclitic: not Pronoun.None } || !_lands.Contains(lexicon.Lexemes[word.Reading.Lexeme].Lemma)
            || pronouns.Find(reading, token, Owners, -1) is not (>= 0 and var owner))
            return RelationParty.None;
        var mention = reading.Mentions[owner];
        for (var i = mention.First; i < mention.End; i++)
        {
            if (surroundings.StateOf(reading, i) is >= 0 and var told)
                return new RelationParty(told, token, token + 1);
        }

        return reading.Entities[mention.Entity].Country is { } country && states.OfCountry(reading, country) is >= 0 and var home ? new RelationParty(home, token, token + 1) : RelationParty.None;
    }
}
