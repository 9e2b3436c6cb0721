using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Who holds an office that a text names, by its date and the countries it speaks of.</summary>
internal sealed class OfficeChoice(ActorScan scan, NameEvidence evidence)
{
    private readonly CompiledLexicon _lexicon = scan.Lexicon;
    private readonly DateOnly? _date = scan.Reading.Document.Published;

    /// <summary>Chooses the office and its holder, or leaves the holders as candidates.</summary>
    public void Resolve(KnownName name, List<int> offices)
    {
        var holders = new List<int>();
        foreach (var row in offices)
        {
            var office = _lexicon.Offices[row];
            var valid = _date is not { } date || ((office.From is not { } from || date >= from) && (office.To is not { } to || date <= to));
            if (valid && !holders.Contains(office.Actor) && (evidence.Names(office.Actor) || scan.Evidence.Share(_lexicon.Actors[office.Actor].Country) >= 0.3 || name.Length > 3 || Owned(name, office)))
                holders.Add(office.Actor);
            if (valid)
                name.Office = row;
        }

        if (holders.Count > 1)
        {
            var named = holders.FindAll(evidence.Names);
            if (named.Count > 0)
                holders = named;
        }

        if (holders.Count > 1)
        {
            var top = holders.FindAll(h => _lexicon.Actors[h].Country == scan.Evidence.Top);
            if (top.Count > 0)
                holders = top;
        }

        name.Office = name.Office < 0 ? offices[0] : name.Office;
        name.Actor = holders.Count == 1 ? holders[0] : -1;
        name.Candidates = holders.Count > 1 ? holders : null;
    }

    /// <summary>Whether a title names its country by an adjective, the very body that it is an office of, or a place of its country.</summary>
    private bool Owned(KnownName name, KnownOffice office)
    {
        var body = office.Organisation;
        for (var i = name.First; i < name.End; i++)
        {
            if (scan.Nisba[i] >= 0 && _lexicon.Actors[scan.Nisba[i]].Country is var country && (country == _lexicon.Actors[office.Actor].Country || body >= 0 && country == _lexicon.Actors[body].Country))
                return true;
            if (i > name.First && Named(i, name.End, body, _lexicon.Actors[office.Actor].Country))
                return true;
        }

        return false;
    }

    /// <summary>Whether the title ends in the name of an actor, or in that of a place of a country, which means nothing else.</summary>
    private bool Named(int token, int end, int actor, string country)
    {
        var (first, last) = scan.Reading.NameIndex.At(token);
        for (var i = first; i < last; i++)
        {
            var match = scan.Reading.Names[i];
            // That a place of the name lies elsewhere too is no doubt here: the whole title is the office's.
            if (token + match.Length == end && (match.Entry.Flags & NameEvidence.Doubtful & ~NameFlags.Context) == 0
                && (match.Entry.Kind == NameKind.Actor && match.Entry.Target == actor || match.Entry.Kind == NameKind.Place && _lexicon.Places[match.Entry.Target].Country == country))
                return true;
        }

        return false;
    }
}
