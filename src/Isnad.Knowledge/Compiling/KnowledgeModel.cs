using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Compiling;

/// <summary>All entries of a knowledge folder but the dictionary, with the problems met while loading.</summary>
internal sealed class KnowledgeModel
{
    public List<ActorEntry> Actors { get; } = [];

    public List<PlaceEntry> Places { get; } = [];

    public List<OutletEntry> Outlets { get; } = [];

    public List<KnowledgeProblem> Problems { get; } = [];

    public static KnowledgeModel Load(KnowledgeFolder folder)
    {
        var model = new KnowledgeModel();
        foreach (var (file, content) in folder.Files)
        {
            var parts = file.Split('/');
            if (parts is not ["countries", var country, var name])
                continue;
            switch (name)
            {
                case "actors.yaml":
                    model.Actors.AddRange(ActorLoader.Load(file, content, country, model.Problems));
                    break;
                case "places.tsv":
                    model.Places.AddRange(PlaceLoader.Load(file, content, country, model.Problems));
                    break;
                case "outlets.yaml":
                    model.Outlets.AddRange(OutletLoader.Load(file, content, country, model.Problems));
                    break;
                default:
                    model.Problems.Add(new KnowledgeProblem(file, 0, "Unknown file: a country has actors.yaml, places.tsv and outlets.yaml."));
                    break;
            }
        }

        return model;
    }
}
