using Isnad.Extraction;
using Isnad.Knowledge.Compiling;
using Isnad.Knowledge.Loading;

namespace Isnad.Knowledge.Checking;

/// <summary>Reads a made sentence for each name of each actor and place: each must find its owner.</summary>
/// <remarks>The sentences come from <c>ontology/check-sentences.tsv</c>.</remarks>
public sealed class NameSentences
{
    private const string File = "ontology/check-sentences.tsv";
    private readonly Dictionary<(string What, string Kind, string Flag), string> _sentences = [];
    private readonly KnowledgeModel _model;
    private readonly Pipeline _pipeline;
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);

    /// <summary>Prepares the sentences of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pipeline">Reads with the knowledge compiled from that folder.</param>
    public NameSentences(KnowledgeFolder folder, Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _pipeline = pipeline;
        _model = KnowledgeModel.Load(folder);
        foreach (var row in TsvTable.Parse(File, folder.Files.GetValueOrDefault(File, ""), null, []).Rows)
            _sentences[(row["what"], row["kind"], row["flag"])] = row["sentence"];
        foreach (var actor in _model.Actors.Where(static a => a.Kind == EntityKind.State && a.Names.Length > 0))
            _countries.TryAdd(actor.Id, actor.Names[0]);
    }

    /// <summary>Reads the sentences of all names, in the order of the entries.</summary>
    /// <param name="country">Only entries of this country, or null for all.</param>
    public IEnumerable<NameFinding> Read(string? country = null) =>
        Sentences(country).AsParallel().AsOrdered().Select(Find);

    private IEnumerable<NameFinding> Sentences(string? country)
    {
        foreach (var actor in _model.Actors.Where(a => country is null || a.Country == country))
        {
            var kind = ActorKinds.Name(actor.Kind);
            foreach (var name in actor.Names)
                yield return Made("actor", kind, "", actor.Id, actor.Country, name, name);
            if (actor.Names.Length == 0)
                continue;
            foreach (var name in actor.ShortNames)
                yield return Made("actor", kind, "short", actor.Id, actor.Country, name, actor.Names[0]);
        }

        foreach (var place in _model.Places.Where(p => country is null || p.Country == country))
        {
            foreach (var name in place.Names)
                yield return Made("place", place.Kind, place.Cue, "geo:" + place.Id, place.Country, name, name);
            foreach (var name in place.ShortNames)
                yield return Made("place", place.Kind, "ctx", "geo:" + place.Id, place.Country, name, name);
        }
    }

    private NameFinding Made(string what, string kind, string flag, string id, string country, string name, string full)
    {
        var sentence = _sentences.GetValueOrDefault((what, kind, flag)) ?? _sentences.GetValueOrDefault((what, "any", flag)) ?? "{name}";
        sentence = sentence.Replace("{name}", name, StringComparison.Ordinal).Replace("{full}", full, StringComparison.Ordinal)
            .Replace("{country}", _countries.GetValueOrDefault(country, country), StringComparison.Ordinal);
        return new NameFinding(id, kind, country, name, sentence, NameOutcome.Missed, null);
    }

    private NameFinding Find(NameFinding finding)
    {
        var analysis = _pipeline.Read(new Article { Text = finding.Sentence });
        var at = finding.Sentence.LastIndexOf(finding.Name, StringComparison.Ordinal);
        var end = at + finding.Name.Length;
        var outcome = NameOutcome.Missed;
        string? instead = null;
        foreach (var entity in analysis.Entities)
        {
            var here = analysis.Mentions.Any(m => m.Entity == entity.Id && m.Span.Start < end && m.Span.End > at);
            if (here && entity.Id == finding.Id)
                return finding with { Outcome = NameOutcome.Found };
            if (here && entity.Candidates.Contains(finding.Id))
                outcome = NameOutcome.Open;
            if (here)
                instead ??= entity.Id + " " + entity.NameAr;
        }

        return finding with { Outcome = outcome, Instead = instead };
    }
}
