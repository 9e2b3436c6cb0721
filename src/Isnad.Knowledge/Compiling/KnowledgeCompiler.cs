using Isnad.Knowledge.Loading;
using Isnad.Lexicon;
using Isnad.Lexicon.Inflection;
using Isnad.Text;

namespace Isnad.Knowledge.Compiling;

/// <summary>Turns a knowledge folder into the block that <see cref="CompiledLexicon.Read"/> reads.</summary>
public sealed class KnowledgeCompiler
{
    private readonly KnowledgeFolder _folder;
    private readonly LexiconBuilder _builder = new();
    private readonly KnowledgeModel _model;
    private readonly Dictionary<string, int> _actorRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _placeRows = new(StringComparer.Ordinal);
    private readonly WordTags _tags;
    private readonly HashSet<string> _outletIds = new(StringComparer.Ordinal);

    private KnowledgeCompiler(KnowledgeFolder folder)
    {
        _folder = folder;
        _model = KnowledgeModel.Load(folder);
        _tags = new WordTags(_builder, _model.Problems);
    }

    /// <summary>Compiles a folder.</summary>
    /// <exception cref="KnowledgeException">The folder holds errors.</exception>
    public static byte[] Compile(KnowledgeFolder folder)
    {
        var block = Compile(folder, out var problems);
        return problems.Count == 0 ? block : throw new KnowledgeException(problems);
    }

    /// <summary>Compiles what is right in a folder and tells what is not.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="problems">What is wrong, in order of file and line.</param>
    public static byte[] Compile(KnowledgeFolder folder, out IReadOnlyList<KnowledgeProblem> problems) => Compile(folder, out problems, out _);

    /// <summary>Compiles and hands out the entries as well.</summary>
    internal static byte[] Compile(KnowledgeFolder folder, out IReadOnlyList<KnowledgeProblem> problems, out KnowledgeModel model)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var compiler = new KnowledgeCompiler(folder);
        compiler.Files();
        compiler.Words();
        compiler.Tables();
        compiler.Rows();
        compiler.Places();
        compiler.Actors();
        compiler.Outlets();
        compiler.Frames();
        model = compiler._model;
        problems = [.. compiler._model.Problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
        return compiler._builder.Build();
    }

    /// <summary>Files that nothing reads are mistakes.</summary>
    private void Files()
    {
        foreach (var file in _folder.All)
        {
            var known = file.Path.Split('/') switch
            {
                ["countries", { Length: 2 }, "actors.yaml" or "places.tsv" or "outlets.yaml"] or ["arabic", "nouns" or "tables" or "names", _] or ["ontology", "frames", _] => true,
                ["arabic", "verbs.tsv" or "adjectives.tsv" or "particles.tsv"] or ["ontology", "control.tsv" or "acled.tsv" or "tags.tsv" or "tag-families.tsv" or "relations.yaml"] or ["SOURCES.md"] or [KnowledgeSettings.FileName] => true,
                ["ontology", "mappings", _] or ["ontology", "opponents.tsv" or "country-boxes.tsv" or "check-sentences.tsv"] => !file.Own,
                _ => false,
            };
            if (!known)
                Unread(file.Name);
        }

        foreach (var name in _folder.Unread)
            Unread(name);

        void Unread(string name) => _model.Problems.Add(new KnowledgeProblem(name, 0, "Nothing reads this file: a folder has countries/<iso2>/actors.yaml, places.tsv, outlets.yaml, arabic/…, ontology/frames/*.yaml and ontology/relations.yaml."));
    }

    private void Frames()
    {
        Relations();
        var frames = new FrameLoader(_builder, _tags.Names, _model.Problems);
        foreach (var file in _folder.All.Where(static f => f.Own && IsFrames(f)))
            frames.Replace(file.Name, file.Content);
        foreach (var file in _folder.All)
        {
            if (IsFrames(file))
                frames.Frames(file.Name, file.Content, file.Own);
            else if (file.Path == "ontology/control.tsv")
                frames.Control(file.Name, file.Content);
            else if (file.Path == "ontology/acled.tsv")
                frames.Acled(file.Name, file.Content);
        }
    }

    private void Relations()
    {
        var relations = new RelationLoader(_builder, _tags.Names, _model.Problems);
        foreach (var file in _folder.All.Where(static f => f.Own && f.Path == RelationLoader.File))
            relations.Replace(file);
        foreach (var file in _folder.All.Where(static f => f.Path == RelationLoader.File).OrderByDescending(static f => f.Own))
            relations.Load(file);
    }

    private static bool IsNouns(KnowledgeFile file) => file.Path.StartsWith("arabic/nouns/", StringComparison.Ordinal);

    private static bool IsFrames(KnowledgeFile file) => file.Path.StartsWith("ontology/frames/", StringComparison.Ordinal);

    private void Words()
    {
        foreach (var file in _folder.All.Where(static f => f.Path == WordTags.File))
            _tags.Read(file.Name, file.Content);
        foreach (var file in _folder.All.Where(static f => f.Path == WordTags.Families))
            _tags.ReadFamilies(file.Name, file.Content);
        _tags.Names.UnionWith(["nisba", "name_or_word"]);
        foreach (var tag in _tags.Names.Order(StringComparer.Ordinal))
            _builder.Tag(tag);
        var words = new WordLoader(_builder, _tags, _model.Problems);
        var nouns = new NounLoader(_builder, _tags, _model.Problems);
        foreach (var file in _folder.All.Where(IsNouns))
            nouns.Read(file);
        foreach (var file in _folder.All)
        {
            if (IsNouns(file))
                nouns.Finish();
            else
                Words(words, file);
        }

        var nisba = _builder.TagSet(["nisba"]);
        foreach (var actor in _model.Actors)
        {
            foreach (var adjective in actor.Nisba)
                words.Adjective(adjective, [], nisba);
        }
    }

    private static void Words(WordLoader words, KnowledgeFile file)
    {
        switch (file.Path)
        {
            case "arabic/verbs.tsv":
                words.Verbs(file.Name, file.Content);
                break;
            case "arabic/adjectives.tsv":
                words.Adjectives(file.Name, file.Content);
                break;
            case "arabic/particles.tsv":
                words.Particles(file.Name, file.Content);
                break;
            case "arabic/names/given.tsv":
                words.Names(file.Name, file.Content, PartOfSpeech.GivenName);
                break;
            case "arabic/names/family.tsv":
                words.Names(file.Name, file.Content, PartOfSpeech.FamilyName);
                break;
        }
    }

    private void Tables()
    {
        foreach (var file in _folder.All.Where(static f => f.Path.StartsWith("arabic/tables/", StringComparison.Ordinal)))
        {
            var table = Path.GetFileNameWithoutExtension(file.Path);
            var parsed = TsvTable.Parse(file.Name, file.Content, null, _model.Problems);

            // Only a table whose first column is called phrase is looked for in every text; a step may also read a table by itself.
            var matched = parsed.Header[0] == "phrase";
            foreach (var row in parsed.Rows)
            {
                var phrase = row.Cells[0];
                if (phrase.TrimStart('=').Length == 0)
                {
                    _model.Problems.Add(new KnowledgeProblem(file.Name, row.Line, "The first cell, the phrase, is empty."));
                    continue;
                }

                var flags = phrase[0] == '=' ? NameFlags.Exact : NameFlags.None;
                var cells = (string[])row.Cells.Clone();
                cells[0] = phrase.TrimStart('=');
                if (PhrasePattern.Expand(cells[0]) is not { } phrases)
                {
                    _model.Problems.Add(new KnowledgeProblem(file.Name, row.Line, $"'{cells[0]}' is no phrase: a bracket is not closed, or it stands for too many."));
                    continue;
                }

                if (matched)
                {
                    foreach (var written in phrases)
                        _builder.AddName(written, NameKind.Row, _builder.Rows.Count, flags);
                }

                _builder.Rows.Add(new TableRow(table, cells));
            }
        }
    }

    private void Rows()
    {
        for (var i = 0; i < _model.Actors.Count; i++)
        {
            if (!_actorRows.TryAdd(_model.Actors[i].Id, i))
                _model.Problems.Add(_model.Actors[i].Place.Problem($"The id '{_model.Actors[i].Id}' is used twice."));
        }

        for (var i = 0; i < _model.Places.Count; i++)
        {
            if (!_placeRows.TryAdd(_model.Places[i].Id, i))
                _model.Problems.Add(_model.Places[i].Place.Problem($"The id '{_model.Places[i].Id}' is used twice."));
        }
    }

    private void Places()
    {
        for (var i = 0; i < _model.Places.Count; i++)
        {
            var place = _model.Places[i];
            var parent = Reference(_placeRows, place.Parent, place.Place, "place");
            _builder.Places.Add(new KnownPlace(place.Id, place.Kind, place.Names[0], place.English, place.Country, place.Latitude, place.Longitude, parent));
            var flags = place.Cue switch { "cue" => NameFlags.Cue, "noun" => NameFlags.Cue | NameFlags.Context, "ctx" => NameFlags.Context, _ => NameFlags.None };
            foreach (var name in place.Names)
                _builder.AddName(name, NameKind.Place, i, flags);
            foreach (var name in place.ShortNames)
                _builder.AddName(name, NameKind.Place, i, flags | NameFlags.Context);
        }
    }

    private void Actors()
    {
        for (var i = 0; i < _model.Actors.Count; i++)
        {
            var actor = _model.Actors[i];
            _builder.Actors.Add(new KnownActor(
                actor.Id, actor.Kind, actor.Names.FirstOrDefault() ?? actor.ShortNames.FirstOrDefault() ?? "", actor.English, actor.Country,
                actor.Wikidata, actor.Plover, actor.Acled, Reference(_placeRows, actor.Capital, actor.Place, "place"), actor.From, actor.To,
                Ties(actor.MemberOf, actor.Place), Ties(actor.PartOf, actor.Place), Heads(actor)));
            Names(actor, i);
            foreach (var office in actor.Offices)
            {
                var organisation = Reference(_actorRows, office.Organisation, actor.Place, "actor");
                foreach (var title in office.Titles)
                    _builder.AddName(title, NameKind.Office, _builder.Offices.Count, NameFlags.None);
                _builder.Offices.Add(new KnownOffice(i, organisation, office.From, office.To, FirstWord(office.Titles[0])));
            }
        }
    }

    /// <summary>First words of the names of a body that have more than one, folded and without article.</summary>
    private static string[] Heads(ActorEntry actor)
    {
        if (actor.Kind is EntityKind.Person or EntityKind.State)
            return [];
        var heads = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in actor.Names)
        {
            if (name.Contains(' ', StringComparison.Ordinal))
                heads.Add(FirstWord(name));
        }

        return [.. heads];
    }

    private static string FirstWord(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        var first = Letters.FoldAll(space < 0 ? words : words[..space]);
        return first.Length > 4 && first[0] == Letters.Alef && first[1] == Letters.Lam ? first[2..] : first;
    }

    private void Names(ActorEntry actor, int row)
    {
        foreach (var name in actor.Names)
            _builder.AddName(name, NameKind.Actor, row, NameFlags.None);
        foreach (var name in actor.ShortNames)
            _builder.AddName(name, NameKind.Actor, row, NameFlags.Short);
        foreach (var (words, flag) in new[]
        {
            (actor.Legitimising, NameFlags.Legitimising), (actor.Delegitimising, NameFlags.Delegitimising), (actor.Neutral, NameFlags.None),
        })
        {
            foreach (var label in words)
                _builder.AddName(label, NameKind.Actor, row, NameFlags.Label | flag);
        }

        foreach (var nisba in actor.Nisba)
        {
            foreach (var form in NominalInflection.Adjective(nisba, PartOfSpeech.Adjective, []).Where(static f => !f.Features.HasFlag(WordFeatures.Tanwin)))
            {
                _builder.AddName(form.Form, NameKind.Actor, row, NameFlags.Derived);
                if (!form.Features.HasFlag(WordFeatures.Construct))
                    _builder.AddName("\u0627\u0644" + form.Form, NameKind.Actor, row, NameFlags.Derived);
            }
        }
    }

    private void Outlets()
    {
        foreach (var outlet in _model.Outlets)
        {
            if (!_outletIds.Add(outlet.Id))
                _model.Problems.Add(outlet.Place.Problem($"The id '{outlet.Id}' is used twice."));
            foreach (var name in outlet.Names)
                _builder.AddName(name, NameKind.Outlet, _builder.Outlets.Count, NameFlags.None);
            foreach (var name in outlet.ShortNames)
                _builder.AddName(name, NameKind.Outlet, _builder.Outlets.Count, NameFlags.Short);
            _builder.Outlets.Add(new KnownOutlet(
                outlet.Id, outlet.Names.FirstOrDefault() ?? outlet.ShortNames.FirstOrDefault() ?? "", outlet.English, outlet.Kind, outlet.Domains, outlet.Country));
        }
    }

    private Affiliation[] Ties(TieEntry[] ties, EntryPlace place) =>
        [.. ties.Select(t => new Affiliation(Reference(_actorRows, t.Id, place, "actor"), t.From, t.To))];

    private int Reference(Dictionary<string, int> rows, string? id, EntryPlace place, string what)
    {
        if (id is null)
            return -1;
        if (rows.TryGetValue(id, out var row))
            return row;
        _model.Problems.Add(place.Problem($"There is no {what} '{id}'."));
        return -1;
    }
}
