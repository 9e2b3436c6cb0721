using System.Runtime.InteropServices;

namespace Isnad.Lexicon;

/// <summary>Order of the sections in a compiled lexicon.</summary>
internal static class LexiconSections
{
    public const int FormSlots = 0;
    public const int Forms = 1;
    public const int Edges = 2;
    public const int Nodes = 3;
    public const int Names = 4;
    public const int Strings = 5;
    public const int Records = 6;
    public const int Count = 7;
}

/// <summary>A slot of the form table. Empty when <paramref name="Range"/> is 0.</summary>
/// <param name="Check">Low half of the key; the high half says where the slot stands.</param>
/// <param name="Range">Row of the first form in the upper 24 bits, number of forms in the lower 8.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FormSlot(uint Check, uint Range)
{
    public int First => (int)(Range >> 8);

    public int Count => (int)(Range & 0xFF);
}

/// <summary>A form of a word; <c>Exact</c> is the low half of the hash of the form as spelled.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FormEntry(uint Exact, int Lexeme, ushort Features, PartOfSpeech Class, byte Unused);

/// <summary>A step of the matcher. Empty when <paramref name="Target"/> is 0, the root.</summary>
/// <param name="Check">Low half of the key; the high half says where the slot stands.</param>
/// <param name="Target">State behind the step.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Edge(uint Check, int Target);

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct NodeRow(int First, int Count);

/// <summary>Where a key stands in an open table.</summary>
internal static class OpenTable
{
    /// <summary>Slots for so many keys: three quarters filled.</summary>
    public static int Capacity(int count) => Math.Max(16, (count * 4 / 3) + 1);

    /// <summary>First slot to look at.</summary>
    public static int Home(ulong key, int capacity) => (int)(((key >> 32) * (ulong)capacity) >> 32);
}
