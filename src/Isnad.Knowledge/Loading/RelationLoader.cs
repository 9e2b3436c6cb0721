using Isnad.Lexicon;

namespace Isnad.Knowledge.Loading;

/// <summary>Reads <c>ontology/relations.yaml</c>. Needs the dictionary in the builder.</summary>
internal sealed class RelationLoader(LexiconBuilder builder, HashSet<string> tags, List<KnowledgeProblem> problems)
{
    /// <summary>The file it reads.</summary>
    public const string File = "ontology/relations.yaml";

    /// <summary>Name of the word table in which the phrases stand.</summary>
    public const string Table = "relations";

    private static readonly Dictionary<string, PartOfSpeech> Classes = new(StringComparer.Ordinal)
    {
        ["verb"] = PartOfSpeech.Verb,
        ["masdar"] = PartOfSpeech.Masdar,
        ["active"] = PartOfSpeech.ActiveParticiple,
        ["passive"] = PartOfSpeech.PassiveParticiple,
    };

    private static readonly Dictionary<string, EntityKind[]> Kinds = new(StringComparer.Ordinal)
    {
        ["person"] = [EntityKind.Person],
        ["organization"] = [EntityKind.Organization],
        ["armed_group"] = [EntityKind.ArmedGroup],
        ["state"] = [EntityKind.State],
        ["group"] = [EntityKind.Group],
        ["body"] = [EntityKind.Organization, EntityKind.ArmedGroup, EntityKind.Group],
        ["actor"] = [EntityKind.Person, EntityKind.Organization, EntityKind.ArmedGroup, EntityKind.State, EntityKind.Group],
        ["place"] = [EntityKind.Place, EntityKind.Facility],
        ["facility"] = [EntityKind.Facility],
    };

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);

    /// <summary>Notes the ids of a user's own entries: shipped entries with these ids are left out.</summary>
    public void Replace(KnowledgeFile own) =>
        _replaced.UnionWith(YamlEntry.ParseList(own.Name, own.Content, []).Select(static e => e.Text("id") ?? ""));

    /// <summary>Adds all entries of a file to the builder.</summary>
    public void Load(KnowledgeFile file)
    {
        foreach (var entry in YamlEntry.ParseList(file.Name, file.Content, problems))
        {
            var id = entry.Required("id");
            if (!file.Own && _replaced.Contains(id))
                continue;
            if (!_ids.Add(id))
                entry.Problem($"The id '{id}' is used twice.");
            var nouns = entry.Texts("nouns");
            builder.Relations.Add(new RelationFrame(
                id, TypeOf(entry), entry.Text("mode"),
                Lexemes(entry, entry.Texts("words"), PartOfSpeech.Verb),
                Lexemes(entry, nouns.Where(static n => !n.StartsWith('#')), PartOfSpeech.Noun),
                Lexemes(entry, entry.Texts("adjectives"), PartOfSpeech.Adjective),
                Tags(entry, nouns.Where(static n => n.StartsWith('#'))), Only(entry), entry.Texts("object"),
                KindSet(entry, "subject_is"), KindSet(entry, "object_is"), Modes(entry), ModalityOf(entry),
                Lexemes(entry, entry.Texts("light"), PartOfSpeech.Verb), entry.Text("reverse") == "true"));
            Phrases(entry, builder.Relations.Count - 1);
            if (entry.Texts("examples").Length == 0)
                entry.Problem("Give at least one sentence under 'examples'.");
            _ = entry.Texts("not");
            entry.Finish();
        }
    }

    private void Phrases(YamlEntry entry, int frame)
    {
        foreach (var phrase in entry.Texts("phrases"))
        {
            builder.AddName(phrase, NameKind.Row, builder.Rows.Count, NameFlags.None);
            builder.Rows.Add(new TableRow(Table, [phrase, builder.Relations[frame].Id]));
        }
    }

    private static RelationType TypeOf(YamlEntry entry)
    {
        var name = entry.Required("relation").Replace("_", "", StringComparison.Ordinal);
        if (Enum.TryParse<RelationType>(name, true, out var type))
            return type;
        entry.Problem($"Unknown relation '{name}'.");
        return RelationType.Supports;
    }

    private static int Only(YamlEntry entry)
    {
        var only = 0;
        foreach (var name in entry.Texts("only"))
        {
            if (Classes.TryGetValue(name, out var part))
                only |= 1 << (int)part;
            else
                entry.Problem($"'only' knows verb, masdar, active and passive, not '{name}'.");
        }

        return only;
    }

    private static int KindSet(YamlEntry entry, string key)
    {
        var set = 0;
        foreach (var name in entry.Texts(key))
        {
            if (!Kinds.TryGetValue(name, out var kinds))
            {
                entry.Problem($"'{key}' knows {string.Join(", ", Kinds.Keys)}, not '{name}'.");
                continue;
            }

            foreach (var kind in kinds)
                set |= 1 << (int)kind;
        }

        return set != 0 ? set : Kinds["actor"].Aggregate(0, static (s, k) => s | (1 << (int)k));
    }

    private static Modality? ModalityOf(YamlEntry entry)
    {
        if (entry.Text("modality") is not { } name)
            return null;
        if (Enum.TryParse<Modality>(name, true, out var modality))
            return modality;
        entry.Problem($"Unknown modality '{name}'.");
        return null;
    }

    private TagMask Tags(YamlEntry entry, IEnumerable<string> names)
    {
        TagMask set = 0;
        foreach (var name in names)
        {
            if (tags.Contains(name[1..]))
                set |= builder.TagSet([name[1..]]);
            else
                entry.Problem($"Unknown tag '{name}'.");
        }

        return set;
    }

    private FrameCondition[] Modes(YamlEntry entry)
    {
        if (entry.Entries("modes").FirstOrDefault() is not { } mapping)
            return [];
        return [.. mapping.Keys.Select(mode => new FrameCondition(mode, Lexemes(entry, mapping.Texts(mode), PartOfSpeech.Adjective), 0))];
    }

    private int[] Lexemes(YamlEntry entry, IEnumerable<string> lemmas, PartOfSpeech part)
    {
        var rows = new List<int>();
        foreach (var lemma in lemmas)
        {
            var found = builder.FindLexemes(lemma, part);
            rows.AddRange(found);
            if (found.Count == 0)
                entry.Problem($"There is no {part} '{lemma}' in the dictionary.");
        }

        return [.. rows];
    }
}
