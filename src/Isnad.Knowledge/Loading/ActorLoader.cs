namespace Isnad.Knowledge.Loading;

/// <summary>Reads <c>actors.yaml</c>.</summary>
internal static class ActorLoader
{
    public static IEnumerable<ActorEntry> Load(string file, string content, string country, List<KnowledgeProblem> problems)
    {
        foreach (var entry in YamlEntry.ParseList(file, content, problems))
        {
            var kind = KindOf(entry);
            var labels = entry.Entries("labels").FirstOrDefault();
            var actor = new ActorEntry(
                new EntryPlace(file, entry.Line), entry.Required("id"), kind, entry.Required("en"), entry.Texts("ar"), entry.Texts("short"),
                entry.Text("country") ?? country, [.. entry.Entries("offices").Select(Office)],
                [.. entry.Entries("member_of").Select(Tie)], [.. entry.Entries("part_of").Select(Tie)],
                labels?.Texts("legitimising") ?? [], labels?.Texts("delegitimising") ?? [], labels?.Texts("neutral") ?? [],
                entry.Texts("nisba"), entry.Text("capital"), entry.Date("from", DateEdge.First), entry.Date("to", DateEdge.Last),
                entry.Text("wikidata"), entry.Text("plover"), entry.Text("acled"));
            _ = entry.Text("note");
            labels?.Finish();
            entry.Finish();
            if (actor.Names.Length == 0 && actor.ShortNames.Length == 0)
                entry.Problem("'ar' is missing: give at least one Arabic name.");
            if (actor.Offices.Length > 0 && kind != EntityKind.Person)
                entry.Problem("Only a person holds 'offices'; what a body belongs to stands under 'part_of'.");
            yield return actor;
        }
    }

    private static EntityKind KindOf(YamlEntry entry)
    {
        switch (entry.Required("kind"))
        {
            case "person": return EntityKind.Person;
            case "organization": return EntityKind.Organization;
            case "armed_group": return EntityKind.ArmedGroup;
            case "state": return EntityKind.State;
            case "group": return EntityKind.Group;
            case var other:
                entry.Problem($"Unknown kind '{other}': write person, organization, armed_group, state or group.");
                return EntityKind.Organization;
        }
    }

    private static OfficeEntry Office(YamlEntry entry)
    {
        var office = new OfficeEntry(entry.Texts("title"), entry.Text("org"), entry.Date("from", DateEdge.First), entry.Date("to", DateEdge.Last));
        entry.Finish();
        if (office.Titles.Length == 0)
            entry.Problem("An office needs a 'title'.");
        if (office.Titles.FirstOrDefault(static t => t.Any(char.IsAsciiLetter)) is { } latin)
            entry.Problem($"The title '{latin}' is not Arabic.");
        return office;
    }

    private static TieEntry Tie(YamlEntry entry)
    {
        var tie = new TieEntry(entry.Required("id"), entry.Date("from", DateEdge.First), entry.Date("to", DateEdge.Last));
        entry.Finish();
        return tie;
    }
}
