using System.Text.Json;
using Isnad.Corpus;
using Isnad.Corpus.Joining;

namespace Isnad.Formats.Exports;

/// <summary>Writes PLOVER 0.8 as JSON Lines. Events without an actor or a day are left out, since the manual requires both.</summary>
public sealed class PloverWriter : IEventWriter
{
    private readonly JsonRecords _records;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public PloverWriter(Stream output, LossReport loss)
    {
        _records = new JsonRecords(output);
        _loss = loss;
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var e = dossier.Event;
        if (e.SideA.Count == 0 || e.From is null)
        {
            _loss.Omit(e.Id, e.SideA.Count == 0 ? "no account names an actor, which PLOVER requires" : "no account gives a day, which PLOVER requires");
            return;
        }

        var json = _records.Json;
        _records.Begin();
        json.WriteString("id", e.Id);
        json.WriteBoolean("has_event", true);
        json.WriteString("date", JsonCells.Iso(e.From.Value));
        if (e.To is { } to && to != e.From)
            json.WriteString("enddate", JsonCells.Iso(to));
        Parties(json, "actor", e.SideA);
        Parties(json, "recipient", e.SideB);
        Event(json, e);
        if (e.Place is { } place)
            Location(json, place, dossier.Leading);
        Text(json, dossier);
        _records.End();
        _loss.Row();
    }

    /// <inheritdoc/>
    public void Complete() => _records.Json.Flush();

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    private void Event(Utf8JsonWriter json, JoinedEvent e)
    {
        json.WriteStartArray("event");
        json.WriteStringValue(Spelling.Of(e.Type));
        json.WriteEndArray();
        json.WriteNumber("quad_code", PloverCodes.Quad(e.Type));
        json.WriteNumber("event_scale", PloverCodes.Scale(e.Type));
        json.WriteStartArray("mode");
        if (e.Mode is { } mode && !PloverCodes.IsOwnMode(e.Type, mode))
            json.WriteStringValue(mode);
        else if (e.Mode is not null)
            _loss.Lost(e.Id, "mode " + e.Mode, "a mode that PLOVER does not have; written as its parent type");
        if (e.Modality != Modality.Actual)
            json.WriteStringValue(Spelling.Of(e.Modality));
        json.WriteEndArray();
    }

    private void Parties(Utf8JsonWriter json, string name, IReadOnlyList<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.Known("code", party.Plover ?? CountryCodes.Of(party.Country)?.Iso3);
            json.Known("sector", PartySectors.Of(party) ?? "UNK");
            json.WriteString("entity_text", party.Words);
            json.WriteString("identifier_id", party.Key);
            json.WriteString("identifier_text", party.NameEn ?? party.NameAr);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, Spot place, EventAccount leading)
    {
        json.WriteStartObject("event_loc");
        json.Known("extracted_place", leading.Places.Count > 0 ? leading.Places[0].NameAr : place.NameAr);
        json.WriteString("resolved_place", place.NameEn ?? place.NameAr);
        json.Known("lat", place.Latitude);
        json.Known("lon", place.Longitude);
        json.Known("province", place.Admin1);
        json.Known("country", CountryCodes.Of(place.Country)?.Name);
        json.Known("country_code", CountryCodes.Of(place.Country)?.Iso3);
        json.WriteNumber("resolution", place.Kind == EntityKind.State ? 1 : place.Precision switch { 1 => 4, 2 => 3, _ => 2 });
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, EventDossier dossier)
    {
        json.WriteStartArray("event_text");
        foreach (var member in dossier.Event.Members)
            json.WriteStringValue(member.Account.Trigger);
        json.WriteEndArray();
        json.WriteStartObject("size");
        json.Known("dead", (long?)(dossier.Ledger.Ucdp.Best ?? dossier.Ledger.Ucdp.Low));
        json.WriteEndObject();
        json.WriteString("text", dossier.Leading.Sentence);
        json.WriteStartObject("text_info");
        json.WriteNumber("start", dossier.Leading.SentenceSpan.Start);
        json.WriteNumber("end", dossier.Leading.SentenceSpan.End);
        json.WriteEndObject();
        var cited = dossier.Cited.First();
        json.WriteStartObject("cite_info");
        json.WriteString("corpus", "isnad");
        json.WriteString("citation", cited.Id);
        json.Known("url", cited.Url);
        json.Known("title", cited.Title);
        json.WriteString("language", "ar");
        json.Known("publication", cited.OutletName);
        json.WriteString("codebook", "PLOVER 0.8");
        json.WriteEndObject();
        json.WriteString("coder", "Isnad");
    }
}
