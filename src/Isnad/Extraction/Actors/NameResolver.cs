using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Chooses what a known name means in this document, or that it means nothing.</summary>
internal sealed class NameResolver
{
    private const char Shadda = '\u0651';

    private readonly ActorScan _scan;
    private readonly CompiledLexicon _lexicon;
    private readonly NameSurroundings _around;
    private readonly NameEvidence _evidence;
    private readonly ActorChoice _actors;
    private readonly PlaceChoice _places;
    private readonly OfficeChoice _offices;

    /// <summary>Takes a document.</summary>
    public NameResolver(ActorScan scan)
    {
        _scan = scan;
        _lexicon = scan.Lexicon;
        _around = new NameSurroundings(scan);
        _evidence = new NameEvidence(scan, _around);
        _actors = new ActorChoice(scan, _evidence, _around);
        _places = new PlaceChoice(scan, _evidence, _around);
        _offices = new OfficeChoice(scan, _evidence);
    }

    /// <summary>Weighs countries and notes the actors and places that are named beyond doubt.</summary>
    public void Weigh(List<KnownName> names) => _evidence.Weigh(names);

    /// <summary>Chooses.</summary>
    public void Resolve(KnownName name)
    {
        var bestActor = double.NegativeInfinity;
        var bestPlace = double.NegativeInfinity;
        var office = new List<int>();
        var written = Vowelled(name);
        foreach (var entry in name.Entries)
        {
            if (written >= 0 && !(entry.Kind == NameKind.Place && entry.Target == written))
                continue;
            switch (entry.Kind)
            {
                case NameKind.Actor when _actors.Score(name, entry) is { } score && score > bestActor:
                    bestActor = score;
                    name.Actor = entry.Target;
                    name.Flags = entry.Flags;
                    break;
                case NameKind.Place when _places.Score(name, entry) is { } score && score > bestPlace:
                    bestPlace = score;
                    name.Place = entry.Target;
                    break;
                case NameKind.Outlet when OutletFits(name, entry):
                    name.Outlet = entry.Target;
                    break;
                case NameKind.Office:
                    office.Add(entry.Target);
                    break;
            }
        }

        if (office.Count > 0)
            _offices.Resolve(name, office);
        if (name.Outlet >= 0)
            name.Actor = name.Place = -1;
        Settle(name, bestActor, bestPlace);
        _evidence.Found(name);
        if (name.Actor >= 0 && name.Office < 0)
            Alternatives(name, bestActor);
    }

    /// <summary>A name that is both an actor's and a place's stays both only for a state and its country.</summary>
    private void Settle(KnownName name, double actor, double place)
    {
        if (name.Actor < 0 || name.Place < 0 || _lexicon.Actors[name.Actor].Kind == EntityKind.State)
            return;
        if (_lexicon.Actors[name.Actor].Kind == EntityKind.Person ? _around.PersonBefore(name.First) || actor > place + 3 : actor > place && !_around.PlaceWordBefore(name.First))
            name.Place = -1;
        else
            name.Actor = -1;
    }

    /// <summary>The place whose name is told from its likes by a doubled letter, where the text writes it so (Amman, not Oman); or -1.</summary>
    private int Vowelled(KnownName name)
    {
        if (name.Length > 1 || name.Entries.Count < 2)
            return -1;
        var span = _scan.Reading.Span(name.First, name.End, name.Skip);
        if (!_scan.Reading.Document.Text.AsSpan(span.Start, span.End - span.Start).Contains(Shadda))
            return -1;
        foreach (var entry in name.Entries)
        {
            if (entry.Kind == NameKind.Place && _lexicon.Places[entry.Target].NameAr.Contains(Shadda, StringComparison.Ordinal))
                return entry.Target;
        }

        return -1;
    }

    private void Alternatives(KnownName name, double best)
    {
        foreach (var entry in name.Entries)
        {
            if (entry.Kind == NameKind.Actor && entry.Target != name.Actor && _actors.Score(name, entry) is { } score && score > best - 2.5)
                (name.Candidates ??= []).Add(entry.Target);
        }
    }

    private bool OutletFits(KnownName name, NameEntry entry)
    {
        var medium = name.First > 0 && _scan.Could(name.First - 1, _scan.Tags.Media) && !_scan.Definite(name.First - 1) && !_scan.Could(name.First, _scan.Tags.Media | _scan.Tags.DocumentNoun)
            && _scan.Words[name.First - 1].Reading.Enclitic == Pronoun.None;
        if ((entry.Flags & NameFlags.Short) == 0 && !(name.Length == 1 && _around.Word(name)))
            return name.Length > 1 || !name.Entries.Exists(e => e.Kind == NameKind.Actor || e.Kind == NameKind.Place && _lexicon.Places[e.Target].Kind is "country" or "city") || medium;
        if (name.Entries.Exists(e => e.Kind == NameKind.Outlet && e.Target != entry.Target && CountryFits(e.Target) && !CountryFits(entry.Target)))
            return false;
        return medium || _around.Quoted(name);
    }

    /// <summary>Whether an outlet is of the country that the text speaks of most.</summary>
    private bool CountryFits(int outlet) => string.Equals(_lexicon.Outlets[outlet].Country, _scan.Evidence.Top, StringComparison.OrdinalIgnoreCase);
}
