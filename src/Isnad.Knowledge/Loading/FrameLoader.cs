using Isnad.Lexicon;

namespace Isnad.Knowledge.Loading;

/// <summary>Reads frames, control verbs and ACLED's types below <c>ontology/</c>. Needs the dictionary in the builder.</summary>
internal sealed class FrameLoader(LexiconBuilder builder, HashSet<string> tags, List<KnowledgeProblem> problems)
{
    private static readonly Dictionary<string, PartOfSpeech> Classes = new(StringComparer.Ordinal)
    {
        ["verb"] = PartOfSpeech.Verb,
        ["masdar"] = PartOfSpeech.Masdar,
        ["active"] = PartOfSpeech.ActiveParticiple,
        ["passive"] = PartOfSpeech.PassiveParticiple,
        ["noun"] = PartOfSpeech.Noun,
    };

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);

    /// <summary>Notes the ids of a user's own frames: shipped frames with these ids are left out.</summary>
    public void Replace(string file, string content) =>
        _replaced.UnionWith(YamlEntry.ParseList(file, content, []).Select(static e => e.Text("id") ?? ""));

    public void Frames(string file, string content, bool own)
    {
        foreach (var entry in YamlEntry.ParseList(file, content, problems))
        {
            var id = entry.Required("id");
            if (!own && _replaced.Contains(id))
                continue;
            if (!_ids.Add(id))
                entry.Problem($"The id '{id}' is used twice.");
            var only = 0;
            foreach (var name in entry.Texts("only"))
            {
                if (Classes.TryGetValue(name, out var part))
                    only |= 1 << (int)part;
                else if (name == "past")
                    only |= (1 << (int)PartOfSpeech.Verb) | Frame.PastOnly;
                else
                    entry.Problem($"'only' knows verb, past, masdar, active, passive and noun, not '{name}'.");
            }

            var frame = new Frame(
                id, EventOf(entry, entry.Required("event")), entry.Text("mode"),
                [.. entry.Texts("words").SelectMany(w => Lexemes(entry, w, PartOfSpeech.Verb))],
                [.. entry.Texts("nouns").SelectMany(w => Lexemes(entry, w, PartOfSpeech.Noun))],
                only, OrDefault(entry.Texts("actor"), "subject"), OrDefault(entry.Texts("recipient"), "object"), Genitive(entry),
                Conditions(entry, "need"), Conditions(entry, "bar"), Conditions(entry, "modes"), ModalityOf(entry, entry.Text("modality")),
                entry.Text("weak") == "true", entry.Text("toll") == "true");
            if (entry.Texts("examples").Length == 0)
                entry.Problem("Give at least one sentence under 'examples'.");
            _ = entry.Texts("not");
            entry.Finish();
            builder.Frames.Add(frame);
        }
    }

    public void Control(string file, string content)
    {
        foreach (var row in TsvTable.Parse(file, content, ["lemma", "complement", "subject", "modality", "example"], problems).Rows)
        {
            var lexeme = builder.FindLexeme(row["lemma"], PartOfSpeech.Verb);
            if (lexeme < 0)
                problems.Add(new KnowledgeProblem(file, row.Line, $"There is no verb '{row["lemma"]}' in verbs.tsv."));
            else if (!Enum.TryParse<Modality>(row["modality"], true, out var modality) || row["subject"] is not ("actor" or "recipient" or "place" or "object" or "speaker" or "none"))
                problems.Add(new KnowledgeProblem(file, row.Line, "'subject' is actor, recipient, place, object, speaker or none; 'modality' actual, future, hypothetical or negated."));
            else
                builder.ControlVerbs.Add(new ControlVerb(lexeme, row["complement"], row["subject"], modality));
        }
    }

    public void Acled(string file, string content)
    {
        foreach (var row in TsvTable.Parse(file, content, ["type", "mode", "actor", "target", "event_type", "sub_event_type"], problems).Rows)
        {
            if (!Enum.TryParse<EventType>(row["type"], true, out var type))
                problems.Add(new KnowledgeProblem(file, row.Line, $"Unknown type '{row["type"]}'."));
            else if (Side(row["actor"]) is not { } actor || Side(row["target"]) is not { } target)
                problems.Add(new KnowledgeProblem(file, row.Line, "'actor' and 'target' are empty or state, nonstate, armed, unarmed."));
            else
                builder.AcledTypes.Add(new AcledRow(type, row["mode"].Length == 0 ? null : row["mode"], actor, target, new AcledType(row["event_type"], row["sub_event_type"])));
        }
    }

    private static AcledSide? Side(string name) =>
        name.Length == 0 ? AcledSide.Any : Enum.TryParse<AcledSide>(name, true, out var side) && side != AcledSide.Any ? side : null;

    private static string[] OrDefault(string[] functions, string value) => functions.Length == 0 ? [value] : functions;

    private static EventType EventOf(YamlEntry entry, string name)
    {
        if (Enum.TryParse<EventType>(name, true, out var type))
            return type;
        entry.Problem($"Unknown PLOVER type '{name}'.");
        return EventType.Consult;
    }

    private static Modality? ModalityOf(YamlEntry entry, string? name)
    {
        if (name is null)
            return null;
        if (Enum.TryParse<Modality>(name, true, out var modality))
            return modality;
        entry.Problem($"Unknown modality '{name}'.");
        return null;
    }

    private static GenitiveRole Genitive(YamlEntry entry)
    {
        var text = entry.Text("genitive") ?? "object";
        if (Enum.TryParse<GenitiveRole>(text, true, out var role))
            return role;
        entry.Problem("'genitive' is object, subject, either or none.");
        return GenitiveRole.Object;
    }

    private FrameCondition[] Conditions(YamlEntry entry, string key)
    {
        if (entry.Entries(key).FirstOrDefault() is not { } mapping)
            return [];
        var conditions = new List<FrameCondition>();
        foreach (var function in mapping.Keys)
        {
            var lexemes = new List<int>();
            TagMask set = 0;
            foreach (var word in mapping.Texts(function))
            {
                if (word.StartsWith('#'))
                {
                    if (tags.Contains(word[1..]))
                        set |= builder.TagSet([word[1..]]);
                    else
                        entry.Problem($"Unknown tag '{word}'.");
                    continue;
                }

                var found = Any(word);
                if (found.Count == 0)
                    entry.Problem($"'{word}' is in no dictionary file.");
                lexemes.AddRange(found);
            }

            conditions.Add(new FrameCondition(function, [.. lexemes], set));
        }

        return [.. conditions];
    }

    private List<int> Any(string word)
    {
        var rows = new List<int>();
        foreach (var part in new[] { PartOfSpeech.Verb, PartOfSpeech.Noun, PartOfSpeech.Adjective, PartOfSpeech.Particle })
            rows.AddRange(builder.FindLexemes(word, part));

        if (rows.Count == 0)
            rows.AddRange(builder.LexemesOf(word));
        return rows;
    }

    private IReadOnlyList<int> Lexemes(YamlEntry entry, string lemma, PartOfSpeech part)
    {
        var rows = builder.FindLexemes(lemma, part);
        if (rows.Count == 0)
            entry.Problem($"There is no {(part == PartOfSpeech.Verb ? "verb" : "noun")} '{lemma}' in the dictionary: add it to verbs.tsv or nouns/.");
        return rows;
    }
}
