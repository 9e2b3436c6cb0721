using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Actors;

/// <content>Whose a body is: the known body that its name gives, the patron of a force, the body it is a part of.</content>
internal sealed partial class BodyGrammar
{
    /// <summary>A force from the service, a patrol of the army: told by nothing but the body it belongs to.</summary>
    private bool PartOfOther(int i, int end, Sentence sentence)
    {
        if (scan.Definite(i) || !scan.Has(i, _tags.Force | _tags.Organisation) || scan.Has(i, _tags.Facility | _tags.Media | _tags.Area) || i > sentence.First && scan.Has(i - 1, _tags.Office) || !Owned(end, sentence))
            return false;
        Emit(i, end, MentionForm.Nominal, "body.part");
        return true;
    }

    /// <summary>"A commission headed by the judge", "a cell led by N": told by nothing but who leads it.</summary>
    private bool Led(int i, int end, Sentence sentence)
    {
        if (!scan.Has(i, _tags.Force | _tags.Organisation | _tags.Movement) || scan.Has(i, _tags.Facility | _tags.Media | _tags.Area) || scan.Words[i].Reading.Enclitic != Pronoun.None
            || scan.Tokens[i].Word.Can(PartOfSpeech.Masdar) && scan.Has(i + 1, _tags.Body))
            return false;
        var at = end < sentence.End && scan.Tokens[end].Kind == TokenKind.Comma ? end + 1 : end;
        if (at >= sentence.End || scan.Tokens[at].Kind != TokenKind.Word || !(scan.Tables.TryGet(WordTable.Relations, at, out _) && scan.Words[at].Reading.Has(Proclitics.Bi))
            && !(scan.Words[at] is { Role: WordRole.Verb, Joined: false } verb && verb.Reading.Enclitic is Pronoun.Him or Pronoun.Her && scan.Is(at, NounUse.Lead)))
            return false;
        Emit(i, end, MentionForm.Nominal, "body.led");
        return true;
    }

    /// <summary>Teams of rescue or first aid: the plural of a team before what it is for.</summary>
    private bool Team(int i, Sentence sentence)
    {
        var next = i + 1;
        if (next >= sentence.End || scan.Has(i, _tags.Body) || !scan.Definite(next) || !scan.Is(next, NounUse.Service) || scan.SkipOf(next) > 0 || scan.Definite(i))
            return false;
        foreach (ref readonly var reading in scan.Tokens[i].Word.Readings)
        {
            if (reading.Class != PartOfSpeech.Noun || !reading.Has(WordFeatures.Plural) || reading.Enclitic != Pronoun.None || (scan.Lexicon.Lexemes[reading.Lexeme].Tags & (_tags.Organisation | _tags.Force)) == 0)
                continue;
            scan.Words[i] = scan.Words[i] with { Role = WordRole.Noun, Reading = reading, Tags = scan.Lexicon.Lexemes[reading.Lexeme].Tags };
            var end = scan.NameAt[next] is { Skip: 0 } known ? known.End : next + 1;
            while (end < sentence.End && scan.Tokens[end].Kind == TokenKind.Word && scan.Words[end] is { Role: WordRole.Adjective, Joined: false, Governed: false } && scan.Definite(end))
                end++;
            Emit(i, end, MentionForm.Name, "body.team").Kind = EntityKind.Organization;
            return true;
        }

        return false;
    }

    /// <summary>"Set fire to the Iranian consulate", "near the American embassy": a body known by its premises, where something is done at them or to them.</summary>
    private bool Site(int i, int end, Sentence sentence)
    {
        var word = scan.Words[i];
        if (!scan.Has(i, _tags.Facility) || scan.Has(i, _tags.Area | _tags.Media) || scan.Is(i, NounUse.Weak) || word.Reading.Has(WordFeatures.Plural | WordFeatures.Dual) || !Sited(i, sentence))
            return false;
        var skip = scan.SkipOf(i);
        scan.Drafts.Add(new Draft
        {
            First = i,
            End = end,
            Skip = skip,
            Head = i,
            Kind = EntityKind.Facility,
            Rule = "place.premises",
            Key = "place " + scan.Key(i, end, skip),
            Name = scan.Written(i, end, skip),
        });
        return true;
    }

    /// <summary>Whether a place is told: behind a preposition of place that no person or source stands before, or as what a verb of attacking or visiting deals with.</summary>
    private bool Sited(int i, Sentence sentence)
    {
        if (scan.Words[i].Reading.Has(Proclitics.Bi))
            return i == sentence.First || !scan.Has(i - 1, _tags.Human);
        if (i == sentence.First || scan.SkipOf(i) > 0 && !scan.Definite(i) || scan.Words[i].Joined || scan.Words[i].Reading.Has(Proclitics.Li))
            return false;
        if (scan.Tables.Cell(WordTable.PlacePrepositions, i - 1, 1) is "place" or "goal" && scan.Words[i - 1].Role != WordRole.Verb)
            return i - 1 == sentence.First || !scan.Has(i - 2, _tags.Human | _tags.Source | _tags.Office);
        if (scan.Tables.Cell(WordTable.Around, i - 1, 1) is "area" || scan.Is(i - 1, NounUse.Premises) && !scan.Definite(i - 1))
            return true;
        for (var k = i - 1; k >= Math.Max(sentence.First, i - 4) && scan.Tokens[k].Kind == TokenKind.Word; k--)
        {
            if (scan.Words[k].Role == WordRole.Verb)
                return scan.Has(k, _site) && !(k == i - 1 && scan.Words[k].Reading.Has(WordFeatures.Feminine) && scan.Words[k].Reading.Enclitic == Pronoun.None && !scan.Words[k].Reading.Has(WordFeatures.Plural) && VerbOf(i, k));
            if (!scan.Words[k].IsNominal || scan.Words[k].Governed)
                return false;
        }

        return false;
    }

    /// <summary>Whether the noun right behind a verb may be its subject: they agree, and no clause that it could refer to stands before the verb.</summary>
    private bool VerbOf(int noun, int verb) =>
        scan.Words[noun].Reading.Has(WordFeatures.Feminine) && (verb == 0 || scan.Words[verb - 1].Role is not (WordRole.Noun or WordRole.Name or WordRole.Adjective or WordRole.Relative));

    /// <summary>His government, its movement: the body of someone named.</summary>
    private bool OwnBody(int i, Sentence sentence)
    {
        // "Our forces": those of whoever speaks.
        if (scan.Words[i].Reading.Enclitic == Pronoun.Us && scan.Has(i, _tags.Force) && (scan.Is(i, NounUse.Army) || Several(i)))
        {
            scan.Drafts.Add(scan.Pointing(i, EntityKind.ArmedGroup, "body.ours", "ours"));
            return true;
        }

        if (scan.Words[i].Reading.Enclitic is not (> Pronoun.None and < Pronoun.You) || scan.Has(i, _tags.Facility | _tags.Area))
            return false;

        // "Its forces": each owner has its own.
        if (scan.Has(i, _tags.Force))
        {
            if (!scan.Is(i, NounUse.Army) && !Several(i))
                return false;
            scan.Drafts.Add(scan.Pointing(i, EntityKind.ArmedGroup, "body.forces", "own " + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return true;
        }

        if (scan.Is(i, NounUse.Weak))
            return false;
        scan.Drafts.Add(scan.Pointing(i, KindOf(i), "body.own", "own " + i.ToString(System.Globalization.CultureInfo.InvariantCulture), _acting.Acts(i, i + 1, sentence)));
        return true;
    }

    /// <summary>Whether a body right behind the phrase, under of, in or from, is the one that it is part of.</summary>
    private bool Owned(int at, Sentence sentence)
    {
        if (at >= sentence.End || scan.Tokens[at].Kind != TokenKind.Word)
            return false;
        if (scan.NameAt[at] is { Skip: > 0 } attached && (attached.Proclitics & (Proclitics.Li | Proclitics.Bi)) != 0 && IsBody(attached))
            return true;
        if (scan.Words[at].Reading.Has(Proclitics.Li) && scan.Definite(at))
            return scan.Has(at, _tags.Force | _tags.Organisation | _tags.Movement) && scan.Words[at].Role == WordRole.Noun;
        if (scan.Words[at].Role != WordRole.Preposition || scan.Tables.Cell(WordTable.PlacePrepositions, at, 1) is not "from" && scan.Words[at].Reading.Lexeme != scan.Speech.In && scan.Tokens[at].NormLength > 1)
            return false;
        var name = at + 1 < sentence.End && scan.Tokens[at + 1].Kind == TokenKind.Quote ? at + 2 : at + 1;
        return name < sentence.End && (scan.NameAt[name] is { } known ? IsBody(known) : scan.Tokens[name].Kind == TokenKind.Word && scan.Words[name].Role == WordRole.Noun && scan.Has(name, _tags.Force | _tags.Movement));
    }

    /// <summary>Whether a body stands right before the noun, a comma between or not: the brigades, the armed wing of the movement.</summary>
    private bool Described(int i, Sentence sentence)
    {
        var at = i - 1;
        while (at > sentence.First && scan.Tokens[at].Kind is TokenKind.Comma or TokenKind.Quote or TokenKind.Dash or TokenKind.Open)
            at--;
        return at >= sentence.First && (scan.Inside[at] is { } before ? IsBody(before) && before.End == at + 1 : scan.Drafts.Count > 0 && scan.Drafts[^1] is { Kind: EntityKind.ArmedGroup or EntityKind.Organization } last && last.End == at + 1);
    }

    private bool IsBody(KnownName name) =>
        name is { Actor: >= 0, Place: < 0 } && scan.Lexicon.Actors[name.Actor].Kind is EntityKind.Organization or EntityKind.ArmedGroup;

    /// <summary>What tells this body from others of its kind: the patron it is loyal to, or the person whose force it is.</summary>
    private string? Patron(int first, int end)
    {
        if (scan.Has(first, _tags.Force))
        {
            for (var k = first + 1; k < end; k++)
            {
                if (scan.NameAt[k] is { Actor: >= 0 } person && scan.Lexicon.Actors[person.Actor].Kind == EntityKind.Person && person.End == end)
                    return "force-of " + person.Actor.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        if (end >= scan.Tokens.Length || !scan.Is(end - 1, NounUse.Loyal))
            return null;
        var name = scan.Tables.Cell(WordTable.PlacePrepositions, end, 1) == "from" && end + 1 < scan.Tokens.Length ? end + 1 : end;
        return scan.NameAt[name] is { } known ? "body " + scan.Key(first, known.End, scan.SkipOf(first)) : null;
    }

    /// <summary>The known body whose name the phrase gives in quotation marks; null when there is none.</summary>
    private KnownName? Titled(int head, int end)
    {
        if (scan.Tokens[end - 1].Kind != TokenKind.Quote || scan.Is(head, NounUse.Weak) || scan.Could(head, _tags.Facility))
            return null;
        var open = head + 1;
        while (open < end - 1 && scan.Words[open].Role == WordRole.Adjective)
            open++;
        if (scan.Tokens[open].Kind != TokenKind.Quote || scan.NameAt[open + 1] is not { Skip: 0 } name || name.End != end - 1)
            return null;
        if (name.Outlet >= 0)
            return scan.Could(head, _tags.Media) ? name : null;
        if (name.Actor < 0)
            return null;
        var kind = scan.Lexicon.Actors[name.Actor].Kind;
        return kind == EntityKind.ArmedGroup || kind is EntityKind.Organization or EntityKind.Group && !scan.Has(head, _tags.Force) ? name : null;
    }

    /// <summary>The forces of a known force are that force.</summary>
    private int Of(int head, int end)
    {
        if (!Several(head) || !scan.Has(head, _tags.Force) || scan.Definite(head))
            return -1;
        return scan.NameAt[head + 1] is { Actor: >= 0, Skip: 0 } known && known.End == end && scan.Lexicon.Actors[known.Actor].Kind == EntityKind.ArmedGroup ? known.Actor : -1;
    }

    /// <summary>A movement with an attribute of arms, an operations room.</summary>
    private bool Armed(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (i == first + 1 && scan.Is(i, NounUse.Operations) || scan.Has(first, _tags.Movement) && scan.Words[i].Role == WordRole.Adjective && scan.Has(i, _armed & ~_judged))
                return true;
        }

        return false;
    }

    /// <summary>"The head of the centre for economic media, N": a unit that a named person heads is a body.</summary>
    private bool Headed(int i, int end, Sentence sentence) =>
        i > sentence.First && scan.Is(i, NounUse.Weak) && scan.Has(i, _tags.Organisation) && !scan.Definite(i) && !scan.Definite(i - 1) && scan.Has(i - 1, _tags.Office) && !scan.Has(i - 1, _tags.Rank)
        && scan.Drafts.FindLast(d => d.Kind == EntityKind.Person && d.First < i) is { Form: MentionForm.Name } head && head.Head >= end;
}
