using Isnad.Lexicon;

namespace Isnad.Extraction.Actors;

/// <summary>A stretch of tokens that the matcher knows, with all it could mean and what was chosen.</summary>
internal sealed class KnownName(int first, int end, int skip, Proclitics proclitics)
{
    /// <summary>First token.</summary>
    public int First { get; } = first;

    /// <summary>Token behind the last.</summary>
    public int End { get; } = end;

    /// <summary>Normalised characters of the first token that are clitics.</summary>
    public int Skip { get; } = skip;

    /// <summary>What those characters are.</summary>
    public Proclitics Proclitics { get; } = proclitics;

    /// <summary>What it could mean.</summary>
    public List<NameEntry> Entries { get; } = [];

    /// <summary>Row of the actor chosen, or -1.</summary>
    public int Actor { get; set; } = -1;

    /// <summary>Row of the place chosen, or -1.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Row of the outlet chosen, or -1.</summary>
    public int Outlet { get; set; } = -1;

    /// <summary>Row of the office chosen, or -1; its person is <see cref="Actor"/> when the date decides.</summary>
    public int Office { get; set; } = -1;

    /// <summary>Flags of the actor's or place's entry chosen.</summary>
    public NameFlags Flags { get; set; }

    /// <summary>Other rows the name could mean, where the text does not decide.</summary>
    public List<int>? Candidates { get; set; }

    /// <summary>Whether something was chosen.</summary>
    public bool Chosen => Actor >= 0 || Place >= 0 || Outlet >= 0 || Office >= 0;

    /// <summary>Number of tokens.</summary>
    public int Length => End - First;
}
