using Isnad.Lexicon;
using Isnad.Lexicon.Inflection;

namespace Isnad.Knowledge.Loading;

/// <summary>Reads the dictionary below <c>arabic/</c> into a builder.</summary>
internal sealed class WordLoader(LexiconBuilder builder, WordTags tags, List<KnowledgeProblem> problems)
{
    private static readonly string[] VerbHeader = ["lemma", "present", "form", "root", "masdars", "tags", "example"];
    private static readonly string[] AdjectiveHeader = ["lemma", "plurals", "tags", "example"];
    private static readonly string[] ParticleHeader = ["word", "tags", "example"];

    public void Verbs(string file, string content)
    {
        foreach (var row in TsvTable.Parse(file, content, VerbHeader, problems).Rows)
        {
            var root = row["root"].Replace(" ", "", StringComparison.Ordinal);
            var form = row["form"] switch { "q1" => 11, "q2" => 12, "q3" => 13, "q4" => 14, var f => int.TryParse(f, out var n) ? n : 0 };
            if (form == 0 || root.Length is < 3 or > 4 || row["lemma"].Length < 2 || row["present"].Length < 2)
            {
                problems.Add(new KnowledgeProblem(file, row.Line, $"'{row["lemma"]}' is no verb entry: form 1–10 or q1–q4, root of three or four letters, past and present."));
                continue;
            }

            if (root.Length == 3 && form > 10)
                form = 1;
            var verb = new VerbEntry(row["lemma"], row["present"], form, root, row.List("masdars", '|'));
            var lexeme = builder.AddLexeme(verb.Lemma, PartOfSpeech.Verb, tags.Of(row));
            foreach (var inflected in VerbInflection.Inflect(verb))
                builder.AddForm(inflected.Form, lexeme, inflected.Class, inflected.Features);
        }
    }

    public void Adjectives(string file, string content)
    {
        foreach (var row in TsvTable.Parse(file, content, AdjectiveHeader, problems).Rows)
            Adjective(row["lemma"], Plurals(row), tags.Of(row));
    }

    public void Adjective(string lemma, IEnumerable<string> plurals, TagMask set)
    {
        var lexeme = builder.AddLexeme(lemma, PartOfSpeech.Adjective, set);
        foreach (var inflected in NominalInflection.Adjective(lemma, PartOfSpeech.Adjective, plurals))
            builder.AddForm(inflected.Form, lexeme, inflected.Class, inflected.Features);
    }

    public void Particles(string file, string content)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Parse(file, content, ParticleHeader, problems).Rows)
        {
            if (!seen.TryAdd(row["word"], row.Line))
                problems.Add(new KnowledgeProblem(file, row.Line, $"The word '{row["word"]}' stands in line {seen[row["word"]]} already. Join the rows."));
            var lexeme = builder.AddLexeme(row["word"], PartOfSpeech.Particle, tags.Of(row));
            builder.AddForm(row["word"], lexeme, PartOfSpeech.Particle, WordFeatures.None);
        }
    }

    public void Names(string file, string content, PartOfSpeech part)
    {
        foreach (var row in TsvTable.Parse(file, content, null, problems).Rows)
        {
            var name = row["name"];
            if (name.Length < 2 || name.Contains(' ', StringComparison.Ordinal))
            {
                problems.Add(new KnowledgeProblem(file, row.Line, $"'{name}': a name is one word of two letters or more; names of several words are put together by the grammar (arabic/tables/name-parts.tsv)."));
                continue;
            }

            var gender = row["gender"] switch { "f" => WordFeatures.Feminine, "m" => WordFeatures.Masculine, _ => WordFeatures.None };
            var set = row["note"].Contains("word", StringComparison.Ordinal) ? builder.TagSet(["name_or_word"]) : default;
            var lexeme = builder.AddLexeme(name, part, set);
            builder.AddForm(name, lexeme, part, gender | WordFeatures.Singular);
        }
    }

    private static IEnumerable<string> Plurals(TsvRow row) => row.List("plurals", '|');
}
