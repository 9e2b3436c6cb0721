using Isnad.Extraction.Clauses;
using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>Gathers what the matcher found, weighs countries and chooses what each name means here.</summary>
internal sealed class KnownNames(ActorScan scan)
{
    private readonly Reading _reading = scan.Reading;

    /// <summary>Fills the known names of the scan.</summary>
    public void Find()
    {
        var groups = Gather();
        var resolver = new NameResolver(scan);
        resolver.Weigh(groups);
        foreach (var name in groups)
            resolver.Resolve(name);
        Nest(groups);
        Release();
    }

    /// <summary>Attributes that were read as parts of longer names which are not meant here are attributes again.</summary>
    private void Release()
    {
        foreach (var match in _reading.Names)
        {
            for (var i = match.First + 1; i < match.End; i++)
            {
                if (scan.Inside[i] is null && scan.Words[i] is { Role: WordRole.Name, Reading.Class: PartOfSpeech.Adjective } word && !word.Reading.Has(WordFeatures.Plural) && scan.Words[i - 1].IsNominal)
                    scan.Words[i] = scan.Words[i] with { Role = WordRole.Adjective };
            }
        }
    }

    private List<KnownName> Gather()
    {
        var groups = new List<KnownName>();
        KnownName? open = null;
        foreach (var match in _reading.Names)
        {
            if (match.Entry.Kind == NameKind.Row || !Fits(match))
                continue;
            if ((match.Entry.Flags & NameFlags.Derived) != 0)
            {
                scan.Nisba[match.First] = match.Entry.Target;
                continue;
            }

            if (open is null || open.First != match.First || open.End != match.End || open.Skip != match.ProcliticLength)
                groups.Add(open = new KnownName(match.First, match.End, match.ProcliticLength, match.Proclitics));
            open.Entries.Add(match.Entry);
        }

        return groups;
    }

    /// <summary>Whether the front of the first token may be clitics: not when the whole word is a name or a common word.</summary>
    private bool Fits(NameMatch match)
    {
        if (match.ProcliticLength == 0)
            return true;
        var (first, end) = _reading.NameIndex.At(match.First);
        for (var i = match.Length > 1 ? end : first; i < end; i++)
        {
            var other = _reading.Names[i];
            if (other.ProcliticLength == 0 && other.Entry.Kind is NameKind.Place or NameKind.Actor && (other.Entry.Flags & NameFlags.Cue) == 0)
                return false;
        }

        // The words behind decide for a longer name: "and In Guezzam" is not the verb that "and In" spells by chance.
        if (match.Proclitics == Proclitics.Wa && (match.Length > 1 || match.Entry.Kind == NameKind.Place && NameSurroundings.AfterPlace(_reading, match.First)))
            return true;
        foreach (var reading in _reading.Tokens[match.First].Word.Readings)
        {
            if (reading.ProcliticLength < match.ProcliticLength && reading.Exact && reading.Class is not (PartOfSpeech.GivenName or PartOfSpeech.FamilyName))
                return false;
        }

        return true;
    }

    /// <summary>The longest chosen names become outermost; shorter ones inside them that mean something else are kept.</summary>
    private void Nest(List<KnownName> groups)
    {
        groups.RemoveAll(static g => !g.Chosen);
        groups.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End)
            : a.Skip.CompareTo(b.Skip));
        var (actor, actors, at) = (0, 0, -1);
        foreach (var name in groups)
        {
            // How far the names of actors reach that begin before this one.
            if (name.First > at)
                (actors, at) = (Math.Max(actors, actor), name.First);
            if (name.Length > 1 && name.Actor >= 0)
                actor = Math.Max(actor, name.End);
            var cover = scan.Inside[name.First];
            if (cover is null)
            {
                if (name.Length == 1 && actors > name.First)
                    continue;
                scan.NameAt[name.First] = name;
                for (var i = name.First; i < name.End; i++)
                    scan.Inside[i] = name;
                scan.Known.Add(name);
                continue;
            }

            if (name.End > cover.End || name.First <= cover.First || !Differs(name, cover))
                continue;
            if (Forces(name, cover))
                cover.Actor = name.Actor;
            else
                scan.Known.Add(name);
        }
    }

    /// <summary>"The forces of the army": whose army the text means by a name that both bear, those are its forces.</summary>
    private bool Forces(KnownName army, KnownName forces) =>
        army is { Actor: >= 0, Place: < 0, Skip: 0 } && forces is { Actor: >= 0, Place: < 0, Office: < 0 } && army.End == forces.End && army.First == forces.First + 1
        && army.Entries.Exists(e => e.Kind == NameKind.Actor && e.Target == forces.Actor && (e.Flags & NameFlags.Label) == 0) && scan.Could(forces.First, scan.Tags.Force) && !scan.Definite(forces.First)
        && _reading.Lexicon.Actors[army.Actor] is { Kind: EntityKind.ArmedGroup } one && _reading.Lexicon.Actors[forces.Actor] is { Kind: EntityKind.ArmedGroup } other && one.Country == other.Country;

    private static bool Differs(KnownName inner, KnownName outer) =>
        inner.Length < outer.Length && (inner.Actor < 0 || inner.Actor != outer.Actor) && (inner.Place < 0 || inner.Place != outer.Place);
}
