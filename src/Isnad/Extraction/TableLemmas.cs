using System.Collections.Frozen;
using Isnad.Lexicon;

namespace Isnad.Extraction;

/// <summary>The lexemes of the lemmas that a word table lists.</summary>
internal static class TableLemmas
{
    /// <summary>Rows of all words but names whose lemma stands in the first column of a table.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="table">The table.</param>
    /// <param name="use">What its second column holds in the rows wanted, or null for all.</param>
    public static FrozenSet<int> Of(CompiledLexicon lexicon, string table, string? use = null)
    {
        var lemmas = lexicon.Rows.Where(r => r.Table == table && (use is null || r.Cells[1] == use)).Select(static r => r.Phrase).ToHashSet(StringComparer.Ordinal);
        var rows = new HashSet<int>();
        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (lexicon.Lexemes[i].Class is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adjective && lemmas.Contains(lexicon.Lexemes[i].Lemma))
                rows.Add(i);
        }

        return rows.ToFrozenSet();
    }
}
