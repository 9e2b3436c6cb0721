using System.Text.Json;
using Isnad.Corpus;

namespace Isnad.Formats.Exports;

/// <summary>The flat properties of an event that the map formats and the plain table share.</summary>
internal static class EventProperties
{
    public static IEnumerable<(string Name, string? Value)> Of(EventDossier dossier)
    {
        var e = dossier.Event;
        yield return ("type", Spelling.Of(e.Type));
        yield return ("mode", e.Mode);
        yield return ("acled", e.Acled is { } acled ? $"{acled.EventType} / {acled.SubEventType}" : null);
        yield return ("certainty", e.Certainty.ToString().ToLowerInvariant());
        yield return ("from", e.From is { } from ? JsonCells.Iso(from) : null);
        yield return ("to", e.To is { } to ? JsonCells.Iso(to) : null);
        yield return ("day_precision", e.DayPrecision.ToString().ToLowerInvariant());
        yield return ("side_a", Names(e.SideA));
        yield return ("side_b", Names(e.SideB));
        yield return ("place", e.Place?.NameEn ?? e.Place?.NameAr);
        yield return ("place_ar", e.Place?.NameAr);
        yield return ("country", e.Place?.Country);
        yield return ("admin1", e.Place?.Admin1);
        yield return ("outlets", string.Join("; ", dossier.Outlets));
        yield return ("grade", $"{dossier.Corroboration.Grade.Source}{dossier.Corroboration.Grade.Credibility}");
        yield return ("sentence", dossier.Leading.Sentence.Trim());
    }

    public static void Write(Utf8JsonWriter json, EventDossier dossier)
    {
        foreach (var (name, value) in Of(dossier))
            json.Known(name, value);
        json.Known("place_precision", (long?)dossier.Event.Place?.Precision);
        json.Known("deaths_low", (long?)dossier.Ledger.Ucdp.Low);
        json.Known("deaths_best", (long?)dossier.Ledger.Ucdp.Best);
        json.Known("deaths_high", (long?)dossier.Ledger.Ucdp.High);
        json.WriteNumber("accounts", dossier.Event.Members.Count);
        json.WriteNumber("independent_sources", dossier.Corroboration.Affirming);
        json.WriteNumber("denying_sources", dossier.Corroboration.Denying);
    }

    public static string Names(IReadOnlyList<Party> parties) => string.Join("; ", parties.Select(p => p.NameEn ?? p.NameAr));
}
