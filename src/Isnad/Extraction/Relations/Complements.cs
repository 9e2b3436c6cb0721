using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Finds what stands behind a word: the mention under its preposition, in its idafa, or as its object.</summary>
internal sealed class Complements(RelationIndex index, Surroundings surroundings, Pronouns pronouns, Homelands homelands, Exemplars exemplars, TagSets tags)
{
    private const int Actors = (1 << (int)EntityKind.Organization) | (1 << (int)EntityKind.ArmedGroup);
    private readonly Dictionary<string, Prepositions> _prepositions = new(StringComparer.Ordinal);
    private readonly Lock _making = new();
    private readonly int _from = index.Particle("\u0645\u0646");
    private readonly TagMask _counts = tags.Counting;

    /// <summary>The prepositions of a frame.</summary>
    public Prepositions Of(RelationFrame frame)
    {
        lock (_making)
        {
            if (!_prepositions.TryGetValue(frame.Id, out var known))
                _prepositions.Add(frame.Id, known = new Prepositions(index, frame.Objects));
            return known;
        }
    }

    /// <summary>Mentions under one of the prepositions behind a word.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="from">First token looked at.</param>
    /// <param name="end">Token before which to stop.</param>
    /// <param name="prepositions">The prepositions.</param>
    /// <param name="kinds">Kinds of entity that fit.</param>
    /// <param name="barred">Entity that a pronoun cannot stand for, or -1.</param>
    /// <param name="found">Takes the parties.</param>
    public void Under(Reading reading, int from, int end, Prepositions prepositions, int kinds, int barred, List<RelationParty> found)
    {
        if (prepositions.IsEmpty)
            return;
        for (var i = from; i < end; i++)
        {
            if (i > from && exemplars.Past(reading, i) is var past && past > i)
                i = past;
            if (i >= end)
                return;

            // The words of a known name are the name's.
            if (Surroundings.Holding(reading, i, Actors) is >= 0 and var name && reading.Mentions[name] is { Form: MentionForm.Name } known && known.First < i && known.First >= from && reading.Entities[known.Entity].Actor >= 0)
                continue;
            if (prepositions.HasPronoun(reading, i))
            {
                var antecedent = pronouns.Find(reading, i, kinds, barred);
                if (antecedent >= 0)
                    found.Add(new RelationParty(reading.Mentions[antecedent].Entity, -1, -1));
                return;
            }

            if (i > from && (prepositions.IsWord(reading, i) || prepositions.IsAttached(reading, i)) && index.Of(reading.Words[i - 1].Reading.Lexeme).Length > 0 && reading.Words[i - 1].Role == WordRole.Adjective)
                return;
            if (prepositions.IsWord(reading, i))
            {
                Noun(reading, i + 1, end, kinds, found);
                if (found.Count > 0)
                    return;
            }
            else if (prepositions.IsAttached(reading, i))
            {
                // "The funding of groups to strike the authority of": a purpose, and whom it is about.
                if (IsPurpose(reading, i))
                    return;
                Noun(reading, i, end, kinds, found);
                if (found.Count > 0)
                    return;
            }

            if (Surroundings.Stops(reading, i) || i > from && !Clitics.Joined(reading, i) && reading.Words[i] is { Role: WordRole.Noun } other && other.Reading.Has(WordFeatures.Tanwin))
                return;
        }
    }

    /// <summary>The mention that a noun phrase opens with, and what is joined to it; nouns without an actor of their own are passed over, and
    /// those picked out of many stand for them.</summary>
    public void Noun(Reading reading, int at, int end, int kinds, List<RelationParty> found)
    {
        // "Both of": what each is of.
        if (at + 2 < end && reading.Words[at].Role == WordRole.Quantifier && reading.Words[at + 1].Role == WordRole.Preposition && reading.Words[at + 1].Reading.Lexeme == _from)
            at += 2;
        var before = found.Count;
        Named(reading, at, end, kinds, found);
        if (found.Count > before)
            return;
        while (at < end && (reading.Words[at].Role is WordRole.Number or WordRole.Quantifier || (reading.Words[at].Tags & _counts) != 0))
            at++;
        if (at < end && !Surroundings.Mentioned(reading, at))
            exemplars.Behind(reading, at, at + 1, kinds, false, found);
    }

    private void Named(Reading reading, int at, int end, int kinds, List<RelationParty> found)
    {
        if (at < end && (kinds & (1 << (int)EntityKind.State)) != 0 && homelands.Of(reading, at) is { Entity: >= 0 } home)
        {
            found.Add(home);
            return;
        }

        // "Eighty per cent of the quarters": a count stands for what it is of.
        if ((kinds & (1 << (int)EntityKind.Place)) != 0 && reading.QuantityIndex.Around(at) is >= 0 and var count && reading.Quantities[count].End is var behind && behind + 1 < end && reading.Words[behind].Reading.Lexeme == _from && Surroundings.At(reading, at, kinds) < 0)
            at = behind + 1;
        for (var i = at; i < end && i < at + 5; i++)
        {
            var mention = Surroundings.At(reading, i, kinds);
            if (mention >= 0 && i > at && (Clitics.Governed(reading, i) || Closed(reading, i - 1) && reading.Entities[reading.Mentions[mention].Entity].Kind == EntityKind.Person && (reading.Words[at].Tags & tags.Human) == 0))
                return;
            if (mention >= 0)
            {
                foreach (var m in Surroundings.Coordinated(reading, mention, kinds, end))
                    found.Add(RelationParty.Of(reading, Surroundings.Titled(reading, m)));
                return;
            }

            if (i > 0 && Surroundings.Holding(reading, i, 1 << (int)EntityKind.Group) is >= 0 and var people && reading.Mentions[people].First < i
                && surroundings.Named(reading, i, kinds) is { Entity: >= 0 } named)
            {
                found.Add(named);
                return;
            }

            // Nothing completes a noun that has the article: what stands behind it is another phrase.
            if (i > at && Closed(reading, i - 1) && reading.Words[i].Role != WordRole.Adjective && !(reading.Words[i].Role == WordRole.Preposition && Counted(reading, at, i)))
                return;

            // A part of something stands for it: large parts of, most of.
            if (i > at && reading.Words[i].Role == WordRole.Preposition && reading.Words[i].Reading.Lexeme == _from && Counted(reading, at, i))
                continue;
            if (IsDeed(reading, i))
                return;
            if (Surroundings.Stops(reading, i) || (i > at && (reading.Words[i].Role == WordRole.Preposition || Clitics.Governed(reading, i) || Clitics.Joined(reading, i))))
                return;
            if (reading.Tokens[i].Kind == TokenKind.Comma || (Surroundings.Mentioned(reading, i) && !IsLink(reading, i)))
                return;
            if ((reading.Words[i].Tags & (tags.Source | tags.Locality)) != 0 && i == at && (kinds & (1 << (int)EntityKind.Place)) == 0 && (reading.Words[i].Tags & tags.Source) != 0)
                return;
        }
    }

    /// <summary>"Backs the annexation of", "for the smuggling of": a deed that the text does not say who does.</summary>
    public bool IsDeed(Reading reading, int token) =>
        reading.Words[token] is { Role: WordRole.Noun, Definite: false, Reading: { Class: PartOfSpeech.Masdar, Enclitic: Pronoun.None } }
        && (reading.Tokens[token].Word.Tags & (tags.Body | tags.Source)) == 0 && index.Of(reading.Words[token].Reading.Lexeme).Length == 0;

    private bool IsPurpose(Reading reading, int token) =>
        (Clitics.Of(reading, token) & Proclitics.Li) != 0 && reading.Words[token] is { Role: WordRole.Noun, Definite: false, Reading.Enclitic: Pronoun.None } && reading.Tokens[token].Word.Can(PartOfSpeech.Masdar) && !Surroundings.Mentioned(reading, token)
        && (reading.Tokens[token].Word.Tags & (tags.Body | tags.Source | tags.Human)) == 0 && index.Of(reading.Words[token].Reading.Lexeme).Length == 0;

    private static bool Closed(Reading reading, int token) =>
        reading.Words[token].Role == WordRole.Adjective || (reading.Words[token] is { Role: WordRole.Noun } noun && (noun.Definite || noun.Reading.Enclitic != Pronoun.None));

    /// <summary>Whether a word counts what stands behind it: a number of, parts of.</summary>
    public bool Counts(Reading reading, int token) => (reading.Words[token].Tags & _counts) != 0;

    private bool Counted(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Counts(reading, i))
                return true;
        }

        return false;
    }

    /// <summary>A token inside a mention of another kind is passed over only where a fitting one can still begin inside it.</summary>
    private static bool IsLink(Reading reading, int token) =>
        reading.Words[token].Role is WordRole.Noun or WordRole.Number or WordRole.Quantifier;
}
