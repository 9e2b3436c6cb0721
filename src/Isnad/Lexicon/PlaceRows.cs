using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using Isnad.Text;

namespace Isnad.Lexicon;

/// <summary>The places of compiled knowledge, each read when it is asked for: of thousands a question wants a few.</summary>
internal sealed class PlaceRows(ReadOnlyMemory<byte> block, int first, int count, int strings) : IReadOnlyList<KnownPlace>
{
    /// <summary>Bytes of a row.</summary>
    public const int Size = (6 * 4) + (2 * 8);

    private const int Id = 0;
    private const int Kind = 4;
    private const int NameAr = 8;
    private const int NameEn = 12;
    private const int Country = 16;
    private const int Latitude = 20;
    private const int Longitude = 28;
    private const int Parent = 36;
    private const int LongestId = 128;

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public KnownPlace this[int index] => new(
        Text(index, Id), Text(index, Kind), Text(index, NameAr), Text(index, NameEn), Text(index, Country), MemoryMarshal.Read<double>(At(index, Latitude)), MemoryMarshal.Read<double>(At(index, Longitude)),
        MemoryMarshal.Read<int>(At(index, Parent)));

    /// <summary>The places that may bear a name: whose Arabic name begins with its letter or with what is no plain letter, and whose Latin name is as long and begins like it.</summary>
    public List<KnownPlace> MayBear(string name)
    {
        var found = new List<KnownPlace>();
        var (letter, latin) = (Letters.FoldAll(name) is { Length: > 0 } folded ? folded[0] : '\0', Encoding.UTF8.GetBytes(name));
        for (var row = 0; row < count; row++)
        {
            if (Begins(Bytes(row, NameAr), letter) || MayBe(Bytes(row, NameEn), latin))
                found.Add(this[row]);
        }

        return found;
    }

    /// <summary>The rows of some ids.</summary>
    public List<(string Id, int Row)> RowsOf(HashSet<string> ids)
    {
        var found = new List<(string Id, int Row)>();
        var wanted = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> id = stackalloc char[LongestId];
        for (var row = 0; row < count; row++)
        {
            var bytes = Bytes(row, Id);
            if (bytes.Length <= LongestId && wanted.TryGetValue(id[..Encoding.UTF8.GetChars(bytes, id)], out var known))
                found.Add((known, row));
        }

        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<KnownPlace> GetEnumerator()
    {
        for (var row = 0; row < count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Arabic letters take two bytes.
    private static bool Begins(ReadOnlySpan<byte> name, char letter)
    {
        if (name.Length < 2 || (name[0] & 0xE0) != 0xC0)
            return true;
        var c = (char)(((name[0] & 0x1F) << 6) | (name[1] & 0x3F));
        return !Letters.IsArabic(c) || Letters.Fold(c) == letter;
    }

    // The case of a first letter of ASCII is one bit; others may differ in more.
    private static bool MayBe(ReadOnlySpan<byte> name, ReadOnlySpan<byte> given) =>
        name.Length == given.Length && (name.Length == 0 || (name[0] | 0x20) == (given[0] | 0x20) || (name[0] >= 0x80 && given[0] >= 0x80));

    private string Text(int row, int column) => Encoding.UTF8.GetString(Bytes(row, column));

    private ReadOnlySpan<byte> Bytes(int row, int column)
    {
        var offset = MemoryMarshal.Read<int>(At(row, column));
        if (offset < 0)
            return [];
        var bytes = block.Span[(strings + offset)..];
        return bytes.Slice(2, MemoryMarshal.Read<ushort>(bytes));
    }

    private ReadOnlySpan<byte> At(int row, int column) => block.Span[(first + (row * Size) + column)..];
}
