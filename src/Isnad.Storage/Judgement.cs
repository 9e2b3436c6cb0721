using System.Security.Cryptography;
using System.Text;

namespace Isnad.Storage;

/// <summary>What a person decided. Judgements are only added; a later one on the same subject stands over an earlier one.</summary>
public sealed record Judgement
{
    /// <summary>When; to the second.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string Who { get; init; }

    /// <summary>What kind of decision.</summary>
    public required JudgementKind Kind { get; init; }

    /// <summary>Id of the document that it concerns, or null.</summary>
    public string? Document { get; init; }

    /// <summary>What it concerns: id of a mention, event, claim or relation of the document, an account's anchor, the key of an actor, outlet or source.</summary>
    public required string Subject { get; init; }

    /// <summary>What stood before, JSON, or null.</summary>
    public string? Before { get; init; }

    /// <summary>What stands now, JSON, or null.</summary>
    public string? After { get; init; }

    /// <summary>Why, in the person's words, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>SHA-256 of all fields: the same judgement in two archives has one id.</summary>
    public string Id
    {
        get
        {
            var fields = string.Join('\u001F', Stamp.Of(At), Who, JudgementLog.Word(Kind), Document ?? "\u0000", Subject, Before ?? "\u0000", After ?? "\u0000", Reason ?? "\u0000");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fields)));
        }
    }
}
