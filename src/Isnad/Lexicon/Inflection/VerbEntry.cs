namespace Isnad.Lexicon.Inflection;

/// <summary>A verb as entered by hand.</summary>
/// <param name="Lemma">Past, third person masculine singular.</param>
/// <param name="Present">Present, third person masculine singular.</param>
/// <param name="Form">1 to 10; 11 for four-letter roots.</param>
/// <param name="Root">Root letters, three or four.</param>
/// <param name="Masdars">Verbal nouns in use.</param>
internal sealed record VerbEntry(string Lemma, string Present, int Form, string Root, string[] Masdars)
{
    /// <summary>Whether the last radical is weak and the lemma ends in a vowel letter.</summary>
    public bool Defective => Affix.IsWeak(Root[^1]) && Lemma[^1] is Affix.A or Affix.Maqsura or Affix.Y;

    /// <summary>Whether the middle radical is weak and shows as a long vowel before the last letter.</summary>
    public bool Hollow => Root.Length == 3 && Affix.IsWeak(Root[1]) && !Affix.IsWeak(Root[2]) && Lemma.Length >= 3 && Lemma[^2] == Affix.A
        && Form is 1 or 4 or 7 or 8 or 10;

    /// <summary>Whether the second and third radical are one doubled letter written once.</summary>
    public bool Doubled => Root.Length == 3 && Root[1] == Root[2] && !Affix.IsWeak(Root[1]) && (Lemma.Length < 2 || Lemma[^2] != Lemma[^1]) && Form is 1 or 4 or 7 or 8 or 10;
}
