using System.Globalization;
using System.Xml;

namespace Isnad.Formats.Exports;

/// <summary>Writes KML 2.2: one placemark with its time span for each event that has a point below the level of a country.</summary>
public sealed class KmlWriter : IEventWriter
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";
    private readonly XmlWriter _xml;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public KmlWriter(Stream output, LossReport loss)
    {
        _xml = XmlTexts.Create(output);
        _loss = loss;
        _xml.WriteStartDocument();
        _xml.WriteStartElement("kml", Namespace);
        _xml.WriteStartElement("Document", Namespace);
        _xml.WriteElementString("name", Namespace, "Isnad");
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

        _xml.WriteStartElement("Placemark", Namespace);
        _xml.WriteElementString("name", Namespace, XmlTexts.Clean($"{Spelling.Of(e.Type)}{(e.Mode is null ? "" : "/" + e.Mode)}: {e.Place!.NameEn ?? e.Place.NameAr}"));
        _xml.WriteElementString("description", Namespace, XmlTexts.Clean(dossier.Leading.Sentence.Trim()));
        if (e.From is { } from)
        {
            _xml.WriteStartElement("TimeSpan", Namespace);
            _xml.WriteElementString("begin", Namespace, JsonCells.Iso(from));
            _xml.WriteElementString("end", Namespace, JsonCells.Iso(e.To ?? from));
            _xml.WriteEndElement();
        }

        Data(dossier);
        _xml.WriteStartElement("Point", Namespace);
        _xml.WriteElementString("coordinates", Namespace, string.Create(CultureInfo.InvariantCulture, $"{e.Place.Longitude:0.######},{e.Place.Latitude:0.######}"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _loss.Row();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Data(EventDossier dossier)
    {
        _xml.WriteStartElement("ExtendedData", Namespace);
        foreach (var (name, value) in EventProperties.Of(dossier).Prepend(("id", dossier.Event.Id)))
        {
            if (value is not { Length: > 0 })
                continue;
            _xml.WriteStartElement("Data", Namespace);
            _xml.WriteAttributeString("name", name);
            _xml.WriteElementString("value", Namespace, XmlTexts.Clean(value));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }
}
