using System.Buffers;
using Isnad.Extraction.Times;
using Isnad.Lexicon;

namespace Isnad.Extraction.Numbers;

/// <summary>The words of one reading that the tables know, by their first token. Rents its arrays; to be disposed.</summary>
internal sealed class WordIndex : IDisposable
{
    private readonly int _tokens;
    private readonly int[] _start;
    private readonly byte[] _named;
    private WordItem[] _items;
    private int _count;

    private WordIndex(int tokens)
    {
        _tokens = tokens;
        _start = ArrayPool<int>.Shared.Rent(tokens + 2);
        _named = ArrayPool<byte>.Shared.Rent(tokens + 1);
        _items = ArrayPool<WordItem>.Shared.Rent(Math.Max(64, tokens / 2));
        Array.Clear(_named, 0, tokens + 1);
    }

    /// <summary>Builds the index of a reading.</summary>
    public static WordIndex Of(Reading reading, WordTables tables)
    {
        var count = reading.Tokens.Length;
        var index = new WordIndex(count);
        var token = 0;
        foreach (var match in reading.Names)
        {
            if (match.Entry.Kind != NameKind.Row)
            {
                if (match.Length > 1)
                    Array.Fill(index._named, (byte)2, match.First, match.Length);
                else if (match.ProcliticLength == 0 && match.Entry.Flags == NameFlags.None)
                    index._named[match.First] = Math.Max(index._named[match.First], (byte)1);
                continue;
            }

            ref readonly var sense = ref tables[match.Entry.Target];
            if (sense.Class == WordClass.None)
                continue;
            while (token <= match.First)
                index._start[token++] = index._count;
            index.Add(new WordItem(sense, match.End, match.ProcliticLength, match.Proclitics));
        }

        while (token <= count + 1)
            index._start[token++] = index._count;
        return index;
    }

    /// <summary>The table words that begin at a token, the longest first.</summary>
    public ReadOnlySpan<WordItem> At(int token) => _items.AsSpan(_start[token], _start[token + 1] - _start[token]);

    /// <summary>Whether a small word without clitics begins at a token; false outside the text.</summary>
    public bool IsSmall(int token, SmallWord word, out int end)
    {
        end = token;
        if (token < 0 || token >= _tokens)
            return false;
        foreach (ref readonly var item in At(token))
        {
            if (item.Sense.Class == WordClass.Small && item.A == (int)word && item.Skip == 0)
            {
                end = item.End;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the token stands inside a known name of several words (a place, an actor, an outlet).</summary>
    public bool Named(int token) => _named[token] == 2;

    /// <summary>Whether the token is a known name, by itself or with others, that needs no cue.</summary>
    public bool IsName(int token) => _named[token] > 0;

    /// <summary>The longest word of a class that begins at a token.</summary>
    public bool Try(int token, WordClass wanted, out WordItem item)
    {
        foreach (ref readonly var candidate in At(token))
        {
            if (candidate.Sense.Class == wanted)
            {
                item = candidate;
                return true;
            }
        }

        item = default;
        return false;
    }

    /// <summary>The longest word of a class that begins at a token without a clitic in front.</summary>
    public bool TryBare(int token, WordClass wanted, out WordItem item)
    {
        foreach (ref readonly var candidate in At(token))
        {
            if (candidate.Sense.Class == wanted && candidate.Skip == 0)
            {
                item = candidate;
                return true;
            }
        }

        item = default;
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_start);
        ArrayPool<byte>.Shared.Return(_named);
        ArrayPool<WordItem>.Shared.Return(_items);
    }

    private void Add(in WordItem item)
    {
        if (_count == _items.Length)
        {
            var larger = ArrayPool<WordItem>.Shared.Rent(_count * 2);
            _items.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<WordItem>.Shared.Return(_items);
            _items = larger;
        }

        _items[_count++] = item;
    }
}

/// <summary>A word of a table in the text.</summary>
/// <param name="Sense">What it means.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Skip">Normalised characters of its first token that are clitics.</param>
/// <param name="Proclitics">Those clitics.</param>
internal readonly record struct WordItem(WordSense Sense, int End, byte Skip, Proclitics Proclitics)
{
    public int A => Sense.A;

    public int B => Sense.B;

    public int C => Sense.C;

    /// <summary>Whether the word is joined to what stands before by wa and by nothing else.</summary>
    public bool Joined => Proclitics == Proclitics.Wa;
}
