using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Compiling;

/// <summary>All entries of a knowledge folder but the dictionary, with the problems met while loading.</summary>
internal sealed class KnowledgeModel
{
    public List<ActorEntry> Actors { get; } = [];

    public List<PlaceEntry> Places { get; } = [];

    public List<OutletEntry> Outlets { get; } = [];

    public List<KnowledgeProblem> Problems { get; } = [];

    /// <summary>Loads all entries; those of a user's own folder replace shipped ones with the same id, in their place.</summary>
    public static KnowledgeModel Load(KnowledgeFolder folder)
    {
        var model = new KnowledgeModel();
        foreach (var file in folder.All.Where(static f => !f.Own))
            model.Load(file);
        if (!folder.HasOwn)
            return model;
        var own = new KnowledgeModel();
        foreach (var file in folder.All.Where(static f => f.Own))
            own.Load(file);
        Lay(own.Actors, model.Actors, static a => a.Id);
        Lay(own.Places, model.Places, static p => p.Id);
        Lay(own.Outlets, model.Outlets, static o => o.Id);
        model.Problems.AddRange(own.Problems);
        return model;
    }

    private static void Lay<T>(List<T> own, List<T> shipped, Func<T, string> id)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < shipped.Count; i++)
            rows.TryAdd(id(shipped[i]), i);
        var laid = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in own)
        {
            if (rows.TryGetValue(id(entry), out var row) && laid.Add(id(entry)))
                shipped[row] = entry;
            else
                shipped.Add(entry);
        }
    }

    private void Load(KnowledgeFile file)
    {
        if (file.Path.Split('/') is not ["countries", var country, var name])
            return;
        switch (name)
        {
            case "actors.yaml":
                Actors.AddRange(ActorLoader.Load(file.Name, file.Content, country, Problems));
                break;
            case "places.tsv":
                Places.AddRange(PlaceLoader.Load(file.Name, file.Content, country, Problems));
                break;
            case "outlets.yaml":
                Outlets.AddRange(OutletLoader.Load(file.Name, file.Content, country, Problems));
                break;
        }
    }
}
