using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>The names that a text picks out of the many it has told of: several cities, among them N; the factions, N at their head.</summary>
internal sealed class Exemplars
{
    /// <summary>The frame by which those picked out of a body are parts of it.</summary>
    public const string Including = "part.including";

    private const string Table = "exemplars";
    private const int Reach = 14;

    private readonly bool[] _rows;

    /// <summary>Reads the phrases that open a list of names.</summary>
    public Exemplars(CompiledLexicon lexicon) => _rows = [.. lexicon.Rows.Select(static r => r.Table == Table)];

    /// <summary>Adds the names picked out behind a noun phrase.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="noun">The noun for the many.</param>
    /// <param name="from">First token behind what is known of its phrase.</param>
    /// <param name="kinds">Kinds of entity that fit.</param>
    /// <param name="clause">Whether a relative clause may stand between.</param>
    /// <param name="found">Takes the parties.</param>
    public void Behind(Reading reading, int noun, int from, int kinds, bool clause, List<RelationParty> found)
    {
        if (Opens(reading, from, clause) is not (> 0 and var at) || !IsMany(reading, noun))
            return;
        while (at < reading.Tokens.Length && (reading.Tokens[at].Kind == TokenKind.Quote || reading.Words[at].Role == WordRole.Quantifier))
            at++;
        if (at >= reading.Tokens.Length || Surroundings.At(reading, at, kinds) is not (>= 0 and var first))
            return;
        foreach (var m in Surroundings.Coordinated(reading, first, kinds, reading.Tokens.Length))
            found.Add(RelationParty.Of(reading, m));
    }

    /// <summary>Whether a noun is of many: a plural, or counted.</summary>
    public static bool IsMany(Reading reading, int noun)
    {
        var word = reading.Words[noun];
        if (word.Reading is { Class: PartOfSpeech.Noun, Enclitic: Pronoun.None } && word.Reading.Has(WordFeatures.Feminine) && reading.Normal(noun) is [.., Letters.Alef, '\u062A'])
            return true;
        return word.Role is WordRole.Noun or WordRole.Name && word.Reading.Has(WordFeatures.Plural) || word.Role is WordRole.Noun && reading.QuantityIndex.Around(noun) >= 0;
    }

    /// <summary>Whether a phrase that opens a list stands on a token.</summary>
    public bool At(Reading reading, int token)
    {
        foreach (var match in NameRows.At(reading, token))
        {
            if (_rows[match.Entry.Target])
                return true;
        }

        return false;
    }

    /// <summary>The first token behind a list that a comma or its phrase opens on a token; the token itself where none does.</summary>
    public int Past(Reading reading, int token)
    {
        var at = reading.Tokens[token].Kind == TokenKind.Comma ? token + 1 : token;
        if (at >= reading.Tokens.Length || !At(reading, at))
            return token;
        for (var i = at; i < reading.Tokens.Length && i < at + Reach; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Stop || i > at && reading.Words[i].Role is WordRole.Verb)
                return token;
            if (Surroundings.At(reading, i, ~0) is not (>= 0 and var first))
                continue;
            var end = reading.Mentions[Surroundings.Coordinated(reading, first, ~0, reading.Tokens.Length)[^1]].End;
            while (end < reading.Tokens.Length && reading.Tokens[end].Kind is TokenKind.Quote or TokenKind.Close or TokenKind.Comma)
                end++;
            return end;
        }

        return token;
    }

    /// <summary>The token behind the phrase that opens the list, no other noun of many between; or -1.</summary>
    private int Opens(Reading reading, int from, bool clause)
    {
        var commas = 0;
        for (var i = from; i < reading.Tokens.Length && i < from + Reach; i++)
        {
            foreach (var match in NameRows.At(reading, i))
            {
                if (_rows[match.Entry.Target])
                    return match.End;
            }

            var kind = reading.Tokens[i].Kind;
            if (kind == TokenKind.Comma ? ++commas > 1 : kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)
                return -1;
            if (kind != TokenKind.Comma && commas > 0 || !(clause && commas == 0) && reading.Words[i].Role is WordRole.Verb or WordRole.Subordinator or WordRole.Relative)
                return -1;
            if (reading.Words[i].Role == WordRole.Noun && !Clitics.Joined(reading, i) && IsMany(reading, i))
                return -1;
        }

        return -1;
    }
}
