using System.Text.Json;
using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;

namespace Isnad.Formats.Exports;

/// <summary>A joined event with everything behind it as one JSON object; the record that the REST API and the jsonl export share.</summary>
public static class DossierJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dossier);
        json.WriteStartObject();
        json.WriteString("id", dossier.Event.Id);
        EventProperties.Write(json, dossier);
        json.Known("latitude", dossier.Event.Place?.Latitude);
        json.Known("longitude", dossier.Event.Place?.Longitude);
        json.WriteStartArray("grade_reasons");
        foreach (var reason in dossier.Corroboration.Grade.Reasons)
            json.WriteStringValue(reason);
        json.WriteEndArray();
        Ledger(json, dossier.Ledger);
        json.WriteStartArray("accounts_told");
        foreach (var member in dossier.Event.Members)
            Account(json, member, dossier);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Ledger(Utf8JsonWriter json, CasualtyLedger ledger)
    {
        json.WriteStartObject("ledger");
        Range(json, "acled", ledger.Acled);
        Range(json, "ucdp", ledger.Ucdp);
        Range(json, "airwars", ledger.AirwarsKilled);
        json.WriteStartArray("figures");
        foreach (var entry in ledger.Entries)
        {
            json.WriteStartObject();
            json.WriteString("document", entry.Account.Document);
            json.WriteString("harm", entry.Harm.ToString().ToLowerInvariant());
            json.WriteString("group", entry.Group.ToString().ToLowerInvariant());
            json.WriteString("hedge", Spelling.Of(entry.Hedge));
            Decimal(json, "value", entry.Value);
            Decimal(json, "low", entry.Low);
            Decimal(json, "high", entry.High);
            json.Known("as_of", entry.AsOf);
            json.WriteString("mark", entry.Mark.ToString().ToLowerInvariant());
            json.WriteString("words", entry.Words);
            Span(json, entry.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, string name, TollRange range)
    {
        json.WriteStartObject(name);
        json.Known("low", (long?)range.Low);
        json.Known("best", (long?)range.Best);
        json.Known("high", (long?)range.High);
        json.WriteString("rule", range.Rule);
        json.WriteEndObject();
    }

    private static void Account(Utf8JsonWriter json, EventMember member, EventDossier dossier)
    {
        var a = member.Account;
        var document = dossier.Documents.GetValueOrDefault(a.Document);
        json.WriteStartObject();
        json.WriteString("document", a.Document);
        json.WriteString("event", a.Event);
        json.Known("source", document?.Source);
        json.Known("url", document?.Url);
        json.Known("outlet", document?.OutletName);
        json.Known("published", a.Published);
        json.WriteNumber("score", Math.Round(member.Score, 3));
        json.WriteStartArray("reasons");
        foreach (var reason in member.Reasons)
            json.WriteStringValue($"{reason.Factor.ToString().ToLowerInvariant()}: {reason.Detail}");
        json.WriteEndArray();
        json.WriteString("modality", Spelling.Of(a.Modality));
        json.WriteString("trigger", a.Trigger);
        Span(json, a.TriggerSpan);
        json.WriteString("sentence", a.Sentence);
        Parties(json, "actors", a.Actors);
        Parties(json, "recipients", a.Recipients);
        json.WriteStartArray("chain");
        foreach (var voice in a.Claims.Count > 0 ? a.Claims[^1].Chain : [])
        {
            json.WriteStartObject();
            json.WriteString("kind", Spelling.Of(voice.Kind));
            json.WriteString("words", voice.Words);
            json.Known("key", voice.Key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string name, IReadOnlyList<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("key", party.Key);
            json.WriteString("name_ar", party.NameAr);
            json.Known("name_en", party.NameEn);
            json.WriteString("words", party.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray("span");
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    private static void Decimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
