using Isnad.Lexicon;

namespace Isnad.Extraction.Relations;

/// <summary>The frames of relations by the lexeme or phrase that calls them.</summary>
internal sealed class RelationIndex
{
    private static readonly RelationFrame[] None = [];
    private readonly RelationFrame[][] _byLexeme;
    private readonly RelationFrame[] _byTag;
    private readonly Dictionary<int, RelationFrame> _byRow = [];
    private readonly Dictionary<string, RelationFrame> _byId;
    private readonly Dictionary<string, int> _particles = new(StringComparer.Ordinal);
    private readonly HashSet<int> _control = [];
    private readonly HashSet<int> _addressing = [];

    public RelationIndex(CompiledLexicon lexicon)
    {
        _byLexeme = new RelationFrame[lexicon.Lexemes.Count][];
        _byTag = [.. lexicon.Relations.Where(static f => f.NounTags != 0)];
        foreach (var frame in lexicon.Relations)
        {
            foreach (var row in frame.Words.Concat(frame.Nouns).Concat(frame.Adjectives))
                _byLexeme[row] = [.. _byLexeme[row] ?? [], frame];
        }

        foreach (var frame in lexicon.Frames)
        {
            if (frame.Event == EventType.Request && frame.Recipient.Contains("object"))
                _addressing.UnionWith(frame.Words);
        }

        _byId = lexicon.Relations.ToDictionary(static f => f.Id, StringComparer.Ordinal);
        for (var i = 0; i < lexicon.Rows.Count; i++)
        {
            if (lexicon.Rows[i].Table == "relations" && _byId.TryGetValue(lexicon.Rows[i].Cells[1], out var frame))
                _byRow[i] = frame;
        }

        for (var i = 0; i < lexicon.Lexemes.Count; i++)
        {
            if (lexicon.Lexemes[i].Class == PartOfSpeech.Particle)
                _particles.TryAdd(lexicon.Lexemes[i].Lemma, i);
        }

        foreach (var control in lexicon.ControlVerbs)
        {
            if (control.Subject == "actor")
                _control.Add(control.Lexeme);
            else if (control.Subject == "object")
                _addressing.Add(control.Lexeme);
        }
    }

    /// <summary>Frames that name this lexeme.</summary>
    public RelationFrame[] Of(int lexeme) => lexeme < 0 ? None : _byLexeme[lexeme] ?? None;

    /// <summary>Frames that name a tag of this noun.</summary>
    public IEnumerable<RelationFrame> OfTags(TagMask tags)
    {
        foreach (var frame in _byTag)
        {
            if ((frame.NounTags & tags) != 0)
                yield return frame;
        }
    }

    /// <summary>The frame of a phrase of the word table, or null.</summary>
    public RelationFrame? OfRow(int row) => _byRow.GetValueOrDefault(row);

    /// <summary>The frame with this id, or null.</summary>
    public RelationFrame? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Row of a particle's lexeme, or -1.</summary>
    public int Particle(string lemma) => _particles.GetValueOrDefault(lemma, -1);

    /// <summary>Whether the object of a verb is to do what its complement says: asked them to, accused them of.</summary>
    public bool Addresses(int lexeme) => _addressing.Contains(lexeme);

    /// <summary>Whether a verb lends its subject to the event that is its complement.</summary>
    public bool Controls(int lexeme) => _control.Contains(lexeme);
}
