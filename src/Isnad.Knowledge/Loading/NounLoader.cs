using Isnad.Lexicon;
using Isnad.Lexicon.Inflection;

namespace Isnad.Knowledge.Loading;

/// <summary>Reads <c>arabic/nouns/*.tsv</c> into a builder, all files together.</summary>
/// <remarks>Rows of one lemma share the lexeme and join their tags, but only for the forms that each of them has: a plural that one row gives and
/// another does not (حكام and أحكام of one singular) keeps the tags of its own row. Rows of <c>grammar.tsv</c> are further sides of a word and hold
/// for all its forms. That words of different families (ontology/tag-families.tsv) are spelled alike has to be said with the tag <c>homograph</c>.</remarks>
internal sealed class NounLoader(LexiconBuilder builder, WordTags tags, List<KnowledgeProblem> problems)
{
    private const string Sides = "arabic/nouns/grammar.tsv";
    private static readonly string[] Header = ["lemma", "plurals", "gender", "tags", "example"];
    private readonly Dictionary<string, List<TsvRow>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<TsvRow> _sides = [];
    private readonly List<string> _order = [];

    /// <summary>Takes the rows of one file.</summary>
    public void Read(KnowledgeFile file)
    {
        foreach (var row in TsvTable.Parse(file.Name, file.Content, Header, problems).Rows)
        {
            var lemma = row["lemma"];
            if (lemma.Length < 2 || lemma.Contains(' ', StringComparison.Ordinal))
            {
                problems.Add(new KnowledgeProblem(file.Name, row.Line, $"'{lemma}': a noun is one word of two letters or more; multi-word terms belong into a table."));
                continue;
            }

            if (!_rows.TryGetValue(lemma, out var rows))
            {
                _rows[lemma] = rows = [];
                _order.Add(lemma);
            }

            rows.Add(row);
            if (file.Path == Sides)
                _sides.Add(row);
        }
    }

    /// <summary>Adds what was read to the builder.</summary>
    public void Finish()
    {
        foreach (var lemma in _order)
            Add(lemma, _rows[lemma]);
        _order.Clear();
        _rows.Clear();
    }

    private void Add(string lemma, List<TsvRow> rows)
    {
        var sets = rows.ConvertAll(tags.Of);
        var main = builder.AddLexeme(lemma, PartOfSpeech.Noun, sets.Aggregate(TagMask.None, static (a, b) => a | b));
        if (rows.Count == 1)
        {
            foreach (var inflected in Inflect(rows[0]))
                builder.AddForm(inflected.Form, main, inflected.Class, inflected.Features);
            return;
        }

        Collisions(lemma, rows);
        var owners = Owners(rows);
        var words = rows.FindAll(r => !_sides.Contains(r));
        foreach (var row in rows)
        {
            foreach (var inflected in Inflect(row))
            {
                var lexeme = main;
                if (words.Exists(w => !owners[inflected.Form].Contains(w)))
                {
                    var set = TagMask.None;
                    for (var i = 0; i < rows.Count; i++)
                        set |= _sides.Contains(rows[i]) || owners[inflected.Form].Contains(rows[i]) ? sets[i] : TagMask.None;
                    lexeme = builder.AddSense(lemma, PartOfSpeech.Noun, set);
                }

                builder.AddForm(inflected.Form, lexeme, inflected.Class, inflected.Features);
            }
        }
    }

    /// <summary>The rows that have each form.</summary>
    private static Dictionary<string, HashSet<TsvRow>> Owners(List<TsvRow> rows)
    {
        var owners = new Dictionary<string, HashSet<TsvRow>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var inflected in Inflect(row))
            {
                if (!owners.TryGetValue(inflected.Form, out var of))
                    owners[inflected.Form] = of = [];
                of.Add(row);
            }
        }

        return owners;
    }

    private void Collisions(string lemma, List<TsvRow> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var (first, second) = (rows[k].List("tags", ','), rows[i].List("tags", ','));
                if (rows[i]["plurals"] == rows[k]["plurals"] && second.All(first.Contains))
                    problems.Add(new KnowledgeProblem(rows[i].File, rows[i].Line, $"The noun '{lemma}' stands already in {rows[k].File}:{rows[k].Line} with all its tags."));
                else if (tags.Apart(first, second) && !first.Contains(WordTags.Homograph) && !second.Contains(WordTags.Homograph))
                    problems.Add(new KnowledgeProblem(rows[i].File, rows[i].Line, $"The noun '{lemma}' is another kind of thing in {rows[k].File}:{rows[k].Line}: if these are two words of one spelling, give this row the tag 'homograph'."));
            }
        }
    }

    private static IEnumerable<InflectedForm> Inflect(TsvRow row)
    {
        var lemma = row["lemma"];
        var forms = NominalInflection.Noun(lemma, PartOfSpeech.Noun, row.List("plurals", '|'), row["gender"] == "f" ? WordFeatures.Feminine : WordFeatures.Masculine);
        return row.List("tags", ',').Contains("fem") && lemma[^1] != Affix.Marbuta
            ? forms.Concat(NominalInflection.Noun(lemma + Affix.Marbuta, PartOfSpeech.Noun, [Affix.At], WordFeatures.Feminine))
            : forms;
    }
}
