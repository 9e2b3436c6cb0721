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

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FormSlot(ulong Key, int First, int Count);

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FormEntry(ulong Exact, int Lexeme, ushort Features, PartOfSpeech Class, byte Unused);

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Edge(ulong Key, int Target, int Unused);

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct NodeRow(int First, int Count);
