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
            if (valid && !holders.Contains(office.Actor) && (evidence.Names(office.Actor) || scan.Evidence.Share(_lexicon.Actors[office.Actor].Country) >= 0.3 || name.Length > 3 || Owned(name, _lexicon.Actors[office.Actor].Country)))
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

    /// <summary>Whether a title names its country by an adjective of its own.</summary>
    private bool Owned(KnownName name, string country)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (scan.Nisba[i] >= 0 && _lexicon.Actors[scan.Nisba[i]].Country == country)
                return true;
        }

        return false;
    }
}
