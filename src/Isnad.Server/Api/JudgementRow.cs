using System.Text.Json;
using Isnad.Storage;

namespace Isnad.Server.Api;

/// <summary>A judgement as the interface shows it.</summary>
public sealed record JudgementRow(string Id, DateTimeOffset At, string Who, string Kind, string? Document, string Subject, JsonElement? Before, JsonElement? After, string? Reason)
{
    internal static JudgementRow Of(Judgement j) => new(j.Id, j.At, j.Who, JudgementLog.Word(j.Kind), j.Document, j.Subject, Element(j.Before), Element(j.After), j.Reason);

    private static JsonElement? Element(string? json)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
