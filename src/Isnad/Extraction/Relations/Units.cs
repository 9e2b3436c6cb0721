using Isnad.Extraction.Actors;
using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>Relations by nothing but a preposition right behind a body or people: the missile force of the army, fighters from a movement,
/// the court in the town.</summary>
internal sealed class Units(RelationIndex index, Surroundings surroundings, Heads heads, Complements complements, RelationMood mood, Tolls tolls, TagMask people, TagMask seat, TagMask area)
{
    private readonly int _from = index.Particle("\u0645\u0646");
    private readonly int _between = index.Particle(VerbalNouns.Between);

    /// <summary>Bodies that a state has abroad.</summary>
    private const string Abroad = "based.mission";

    /// <summary>Reads the noun on a token, which heads the name of the subject; true where it states a relation.</summary>
    public bool Read(Reading reading, int floor, int end, int token, RelationFrame frame, RelationCollector found)
    {
        if (Surroundings.At(reading, token, frame.SubjectKinds) is not (>= 0 and var unit) || reading.Mentions[unit] is not { } mention)
            return false;
        // "The seat of the ministry in the town": the house is there.
        if (frame.Type == RelationType.BasedIn && mention.First > floor && reading.Words[mention.First - 1] is { Role: WordRole.Noun, Definite: false } house && (house.Tags & seat) != 0 && (house.Tags & area) != 0 && !Clitics.Governed(reading, mention.First))
            return false;
        if (frame.Type == RelationType.PartOf && Nested(reading, mention, frame) is { Entity: >= 0 } body)
        {
            found.Name(body);
            found.Add(frame, frame.Mode, RelationParty.Of(reading, unit), body with { First = -1 }, token, mention.End, Modality.Actual);
            return true;
        }

        var at = mention.End;
        if (at < end && reading.Tokens[at].Kind == TokenKind.Quote)
            at++;
        var prepositions = complements.Of(frame);
        if (at >= end || !(prepositions.IsWord(reading, at) || prepositions.IsAttached(reading, at) || prepositions.TakesClitics && Alone(reading, at)) || Attributed(reading, mention))
            return false;
        var word = prepositions.IsWord(reading, at) || prepositions.TakesClitics && Alone(reading, at);
        if (word && reading.Words[at].Reading.Lexeme == _from && (reading.Words[token].Definite || reading.Words[token].Reading.Enclitic != Pronoun.None) || !word && Given(reading, mention))
            return false;
        var first = word ? at + 1 : at;
        if (first < end && reading.Tokens[first].Kind == TokenKind.Quote)
            first++;
        if (first >= end || Surroundings.At(reading, first, frame.ObjectKinds) is not (>= 0 and var whole)
            || frame.Type == RelationType.PartOf && reading.Entities[reading.Mentions[whole].Entity].Outlet >= 0
            || (!word || reading.Entities[reading.Mentions[whole].Entity].Actor < 0) && Deed(reading, first) || (frame.Type == RelationType.MemberOf || !word && frame.Type == RelationType.PartOf) && IsPeople(reading, whole))
            return false;
        if (frame.Type == RelationType.MemberOf && reading.Entities[reading.Mentions[whole].Entity].Kind != EntityKind.Group && tolls.Counts(reading, token, floor))
            return false;
        if (frame.Type == RelationType.BasedIn && frame.Id != Abroad && reading.Entities[mention.Entity].Country is { } home && reading.Entities[reading.Mentions[whole].Entity].Country is { } there && home != there)
            return false;
        var subject = RelationParty.Of(reading, heads.OfPredicate(reading, token, floor, frame.SubjectKinds) is >= 0 and var told ? told : Name(reading, unit, reading.Mentions[whole].End, end));
        var wholes = Surroundings.IsSideOf(reading, unit, _between) ? [whole] : Surroundings.Coordinated(reading, whole, frame.ObjectKinds, Math.Min(end, reading.Mentions[whole].End + 3));
        foreach (var m in wholes.Where(w => frame.Type != RelationType.MemberOf || !IsPeople(reading, w)))
            found.Add(frame, frame.Mode, subject, RelationParty.Of(reading, m), token, reading.Mentions[m].End, frame.Modality ?? mood.OfAttribute(reading, token, floor));
        return true;
    }

    /// <summary>"The deputy from the movement, N": the name behind is whom the words before it speak of.</summary>
    private static int Name(Reading reading, int unit, int at, int end)
    {
        const int People = 1 << (int)EntityKind.Person;
        if (reading.Entities[reading.Mentions[unit].Entity].Kind != EntityKind.Person || reading.Mentions[unit].Form == MentionForm.Name)
            return unit;
        if (at < end && reading.Tokens[at].Kind == TokenKind.Comma)
            at++;
        return at < end && Surroundings.At(reading, at, People) is >= 0 and var name && reading.Mentions[name].Form == MentionForm.Name && !Clitics.Joined(reading, at) && !Clitics.Governed(reading, at) ? name : unit;
    }

    /// <summary>"The ministry of defence in the government of": the known body inside the name of its own part.</summary>
    private RelationParty Nested(Reading reading, NamedMention mention, RelationFrame frame)
    {
        var prepositions = complements.Of(frame);
        for (var i = mention.First + 2; i < mention.End && mention.Form == MentionForm.Name; i++)
        {
            var word = prepositions.IsWord(reading, i);
            if (Relates(reading, i - 1, PartOfSpeech.Adjective) || Relates(reading, i - 1, PartOfSpeech.ActiveParticiple) || Relates(reading, i - 1, PartOfSpeech.PassiveParticiple))
                return RelationParty.None;
            if ((word || prepositions.IsAttached(reading, i)) && surroundings.Named(reading, word ? i + 1 : i, frame.ObjectKinds) is { Entity: >= 0 } body && body.End == mention.End && body.Entity != mention.Entity)
                return body;
        }

        return RelationParty.None;
    }

    /// <summary>Whether a word read so states a relation of its own.</summary>
    private bool Relates(Reading reading, int token, PartOfSpeech part) => reading.Tokens[token].Word.TryGet(part, out var word) && index.Of(word.Lexeme).Length > 0;

    /// <summary>"The council for refugees": people whom a body serves, and not one that it belongs to.</summary>
    private bool IsPeople(Reading reading, int mention) =>
        reading.Mentions[mention].Form == MentionForm.Nominal && (reading.Words[reading.Mentions[mention].Head].Tags & people) != 0;

    /// <summary>A verbal noun opens the name: what it is for, and not the body it belongs to.</summary>
    private static bool Deed(Reading reading, int token) =>
        reading.Words[token].Reading.Lexeme >= 0 && reading.Tokens[token].Word.Can(PartOfSpeech.Masdar) && !reading.Words[token].Definite;

    /// <summary>"The forces loyal to": what stands behind is the complement of the attribute, which states a relation of its own.</summary>
    private bool Attributed(Reading reading, NamedMention mention) =>
        mention.End > mention.First + 1 && (reading.Words[mention.End - 1].Role == WordRole.Adjective && index.Of(reading.Words[mention.End - 1].Reading.Lexeme).Length > 0
            || reading.Tokens[mention.End - 1].Word.TryGet(PartOfSpeech.PassiveParticiple, out var participle) && index.Of(participle.Lexeme).Length > 0);

    /// <summary>A single letter that stands by itself before a quotation mark.</summary>
    private static bool Alone(Reading reading, int token) =>
        reading.Tokens[token] is { Kind: TokenKind.Word, NormLength: 1 } && token + 1 < reading.Tokens.Length && reading.Tokens[token + 1].Kind == TokenKind.Quote
        && reading.Normal(token)[0] is '\u0644' or '\u0628';

    /// <summary>A bare noun with the article behind a verb: what follows with li is to whom it gives or says something.</summary>
    private static bool Given(Reading reading, NamedMention mention) =>
        mention.End == mention.First + 1 && reading.Words[mention.First].Definite;
}
