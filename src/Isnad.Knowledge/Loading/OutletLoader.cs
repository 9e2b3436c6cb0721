namespace Isnad.Knowledge.Loading;

/// <summary>Reads <c>outlets.yaml</c>.</summary>
internal static class OutletLoader
{
    private static readonly string[] Kinds = ["agency", "newspaper", "broadcaster", "site", "magazine", "radio", "monitor"];

    public static IEnumerable<OutletEntry> Load(string file, string content, string country, List<KnowledgeProblem> problems)
    {
        foreach (var entry in YamlEntry.ParseList(file, content, problems))
        {
            var outlet = new OutletEntry(
                new EntryPlace(file, entry.Line), entry.Required("id"), entry.Texts("ar"), entry.Texts("short"), entry.Required("en"),
                entry.Required("kind"), entry.Texts("domains"), entry.Text("country") ?? country, entry.Text("owner"), entry.Text("owner_source"));
            _ = entry.Text("note");
            _ = entry.Text("wikidata");
            entry.Finish();
            if (!Kinds.Contains(outlet.Kind))
                entry.Problem($"Unknown kind '{outlet.Kind}': write {string.Join(", ", Kinds)}.");
            if (outlet.Names.Length + outlet.ShortNames.Length == 0)
                entry.Problem("'ar' is missing: give at least one Arabic name.");
            yield return outlet;
        }
    }
}
