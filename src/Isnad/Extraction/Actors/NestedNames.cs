namespace Isnad.Extraction.Actors;

/// <summary>Keeps known names inside longer ones: the council in the title of its head, the town in the name of its airport.</summary>
internal sealed class NestedNames(ActorScan scan, KnownMentions known)
{
    /// <summary>Adds them.</summary>
    public void Add()
    {
        foreach (var name in scan.Known)
        {
            if (scan.NameAt[name.First] == name || name.Office >= 0)
                continue;
            if (name.Actor >= 0 && scan.Lexicon.Actors[name.Actor].Kind is EntityKind.Person or EntityKind.State)
                continue;
            if (name.Place >= 0 && scan.Inside[name.First] is { Place: >= 0 } area && area != name && scan.Lexicon.Places[area.Place].Kind == "admin1")
                continue;
            // Bosra of Syria, the gulf of a town: the name of a town or sea, or of a quarter in another country, holds no second place.
            if (name.Place >= 0 && scan.Inside[name.First] is { Place: >= 0, Actor: < 0 } wider && wider != name && scan.Lexicon.Places[wider.Place] is var whole
                && (whole.Kind is "city" or "town" or "village" or "water" or "island" or "mountain" || whole.Country != scan.Lexicon.Places[name.Place].Country))
                continue;
            if (scan.Taken[name.First] && name.Place >= 0)
                continue;
            if (scan.Inside[name.First] is { } outer && (outer.Outlet >= 0 || outer.Actor >= 0 && outer.Office < 0 && name.Place < 0))
                continue;
            // The town in the name of a force (Sham, Derna, Iraq) is no place of the text.
            if (scan.Inside[name.First] is { Actor: >= 0, Office: < 0 } force && force != name && name.Place >= 0 && scan.Lexicon.Actors[force.Actor].Kind == EntityKind.ArmedGroup)
                continue;
            known.Add(name, scan.Reading.SentenceOf(name.First));
        }
    }
}
