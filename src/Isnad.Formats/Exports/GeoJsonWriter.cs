using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Formats.Exports;

/// <summary>Writes a GeoJSON FeatureCollection (RFC 7946: longitude first, WGS 84). Events without a point below the level of a country are left out.</summary>
public sealed class GeoJsonWriter : IEventWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public GeoJsonWriter(Stream output, LossReport loss)
    {
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _loss = loss;
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _json.WriteStartArray("features");
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var e = dossier.Event;
        if (!e.HasPoint())
        {
            _loss.Omit(e.Id, "no account gives a place below the level of a country");
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
        _json.WriteString("id", e.Id);
        _json.WriteStartObject("geometry");
        _json.WriteString("type", "Point");
        _json.WriteStartArray("coordinates");
        _json.WriteNumberValue(Math.Round(e.Place!.Longitude!.Value, 6));
        _json.WriteNumberValue(Math.Round(e.Place.Latitude!.Value, 6));
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        EventProperties.Write(_json, dossier);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _loss.Row();
        if (_json.BytesPending > 1 << 16)
            _json.Flush();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
