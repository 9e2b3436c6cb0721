namespace Isnad.Lexicon.Inflection;

/// <summary>Letters and endings of Arabic inflection, named by their transliteration.</summary>
internal static class Affix
{
    public const char A = '\u0627';
    public const char AHamza = '\u0623';
    public const char AMadda = '\u0622';
    public const char W = '\u0648';
    public const char WHamza = '\u0624';
    public const char Y = '\u064A';
    public const char YHamza = '\u0626';
    public const char Maqsura = '\u0649';
    public const char T = '\u062A';
    public const char Marbuta = '\u0629';
    public const char N = '\u0646';
    public const char M = '\u0645';
    public const char Hamza = '\u0621';

    public const string An = "\u0627\u0646";
    public const string Ayn = "\u064A\u0646";
    public const string Un = "\u0648\u0646";
    public const string In = "\u064A\u0646";
    public const string At = "\u0627\u062A";
    public const string Ua = "\u0648\u0627";
    public const string Na = "\u0646\u0627";
    public const string Tum = "\u062A\u0645";

    public static bool IsWeak(char c) => c is W or Y;
}
