using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Relations;

/// <summary>The offices that the knowledge has for people: "President N" tells the office of a president whose country goes without saying.</summary>
internal sealed class KnownOffices
{
    private readonly CompiledLexicon _lexicon;
    private readonly Dictionary<int, List<KnownOffice>> _held = [];

    /// <summary>Reads them.</summary>
    public KnownOffices(CompiledLexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (var office in lexicon.Offices)
        {
            if (!_held.TryGetValue(office.Actor, out var held))
                _held.Add(office.Actor, held = []);
            held.Add(office);
        }
    }

    /// <summary>Whether a person holds or has held an office that this word heads, and the body of the one held at the time; of the
    /// last one where the time is not known.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="person">Row of the person.</param>
    /// <param name="lexeme">The word.</param>
    /// <param name="body">Row of the body or state, or -1.</param>
    public bool Holds(Reading reading, int person, int lexeme, out int body)
    {
        body = -1;
        if (person < 0 || !_held.TryGetValue(person, out var held))
            return false;
        var head = Letters.FoldAll(_lexicon.Lexemes[lexeme].Lemma);
        var date = reading.Document.Published;
        KnownOffice? best = null;
        KnownOffice? other = null;
        foreach (var office in held)
        {
            if (!string.Equals(office.Head, head, StringComparison.Ordinal))
                continue;
            var current = date is not { } day || (office.From is not { } from || day >= from) && (office.To is not { } to || day <= to);
            if (current && (best is not { } known || IsState(office) && !IsState(known) || IsState(office) == IsState(known) && office.From > known.From))
                best = office;
            if (other is not { } before || IsState(office) && !IsState(before) || IsState(office) == IsState(before) && office.From > before.From)
                other = office;
        }

        // The words call him so whatever the date: the president who fell.
        best ??= other;
        body = best?.Organisation ?? -1;
        return best is not null;
    }

    private bool IsState(KnownOffice office) => office.Organisation >= 0 && _lexicon.Actors[office.Organisation].Kind == EntityKind.State;
}
