namespace Isnad.Corpus;

/// <summary>Names an account so that the name holds when the article is read again by a better engine: the document and the place of the word that
/// tells the event.</summary>
/// <param name="Document">Id of the document: SHA-256 of its text.</param>
/// <param name="Start">Offset of the trigger's first character in the text.</param>
public readonly record struct AccountAnchor(string Document, int Start) : IComparable<AccountAnchor>
{
    /// <summary>The anchor of an account.</summary>
    public static AccountAnchor Of(EventAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new AccountAnchor(account.Document, account.TriggerSpan.Start);
    }

    /// <summary>Orders by document, then by place.</summary>
    public int CompareTo(AccountAnchor other)
    {
        var order = string.CompareOrdinal(Document, other.Document);
        return order != 0 ? order : Start.CompareTo(other.Start);
    }

    /// <summary>Whether one stands before the other.</summary>
    public static bool operator <(AccountAnchor left, AccountAnchor right) => left.CompareTo(right) < 0;

    /// <summary>Whether one stands behind the other.</summary>
    public static bool operator >(AccountAnchor left, AccountAnchor right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not stand behind the other.</summary>
    public static bool operator <=(AccountAnchor left, AccountAnchor right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not stand before the other.</summary>
    public static bool operator >=(AccountAnchor left, AccountAnchor right) => left.CompareTo(right) >= 0;
}
