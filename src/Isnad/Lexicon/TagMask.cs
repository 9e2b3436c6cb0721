using System.Runtime.CompilerServices;

namespace Isnad.Lexicon;

/// <summary>A set of tags of words, one bit each; tested on the hot path. A type of its own and not <see cref="UInt128"/>, because code that
/// holds one of those is not compiled ahead of time and is compiled at each start instead.</summary>
/// <param name="low">Tags 0 to 63.</param>
/// <param name="high">Tags 64 to 127.</param>
public readonly struct TagMask(ulong low, ulong high) : IEquatable<TagMask>
{
    private readonly ulong _low = low;
    private readonly ulong _high = high;

    /// <summary>No tag.</summary>
    public static TagMask None => default;

    /// <summary>The set of one tag.</summary>
    /// <param name="tag">Its number, 0 to 127.</param>
    public static TagMask Of(int tag) => tag < 64 ? new TagMask(1UL << tag, 0) : new TagMask(0, 1UL << (tag - 64));

    /// <summary>The tags whose bits a number has set; 0 is the empty set.</summary>
    /// <param name="bits">Tags 0 to 30.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator TagMask(int bits) => new((uint)bits, 0);

    /// <summary>The tags of either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TagMask operator |(TagMask left, TagMask right) => new(left._low | right._low, left._high | right._high);

    /// <summary>The tags of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TagMask operator &(TagMask left, TagMask right) => new(left._low & right._low, left._high & right._high);

    /// <summary>All tags that are not in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TagMask operator ~(TagMask set) => new(~set._low, ~set._high);

    /// <summary>Whether both hold the same tags.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator ==(TagMask left, TagMask right) => ((left._low ^ right._low) | (left._high ^ right._high)) == 0;

    /// <summary>Whether one holds a tag that the other does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator !=(TagMask left, TagMask right) => ((left._low ^ right._low) | (left._high ^ right._high)) != 0;

    /// <inheritdoc/>
    public bool Equals(TagMask other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TagMask other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_low, _high);
}
