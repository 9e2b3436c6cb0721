using System.Text.Json;
using Isnad.Corpus;
using Isnad.Corpus.Corroboration;

namespace Isnad.Formats.Exports;

/// <summary>Writes schema.org <c>Claim</c> objects as JSON-LD, one a line, with this project's relations between claims. No verdict is ever filled in.</summary>
public sealed class ClaimsWriter : IEventWriter
{
    private readonly JsonRecords _records;
    private readonly LossReport _loss;
    private readonly HashSet<(string Document, string Claim)> _written = [];

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public ClaimsWriter(Stream output, LossReport loss)
    {
        _records = new JsonRecords(output);
        _loss = loss;
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var member in dossier.Event.Members)
        {
            foreach (var claim in member.Account.Claims)
            {
                if (_written.Add((claim.Document, claim.Claim)))
                    Write(claim, dossier);
            }
        }
    }

    /// <inheritdoc/>
    public void Complete() => _records.Json.Flush();

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    private static string Id(string document, string claim) => $"urn:isnad:{document}:{claim}";

    private void Write(ClaimAccount claim, EventDossier dossier)
    {
        var json = _records.Json;
        _records.Begin();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Claim");
        json.WriteString("@id", Id(claim.Document, claim.Claim));
        json.WriteString("text", claim.Words);
        json.WriteString("inLanguage", "ar");
        Author(json, claim.Chain);
        Appearance(json, claim, dossier);
        json.WriteString("isnad:act", Spelling.Of(claim.Act));
        json.WriteString("isnad:event", dossier.Event.Id);
        Chain(json, claim.Chain);
        Relations(json, claim, dossier);
        _records.End();
        _loss.Row();
    }

    private static void Author(Utf8JsonWriter json, IReadOnlyList<Voice> chain)
    {
        var voice = chain[^1];
        if (voice.Kind is LinkKind.Anonymous or LinkKind.Unspecified)
            return;
        json.WriteStartObject("author");
        json.WriteString("@type", voice.Kind == LinkKind.Person ? "Person" : "Organization");
        json.WriteString("name", voice.Words);
        json.WriteEndObject();
    }

    private static void Appearance(Utf8JsonWriter json, ClaimAccount claim, EventDossier dossier)
    {
        var document = dossier.Documents.GetValueOrDefault(claim.Document);
        json.WriteStartObject("appearance");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("identifier", claim.Document);
        json.Known("headline", document?.Title);
        json.Known("url", document?.Url);
        json.Known("datePublished", document?.Published);
        json.Known("publisher", document?.OutletName);
        json.WriteEndObject();
        if (dossier.Event.Members[0].Account.Document is var first && dossier.Documents.GetValueOrDefault(first) is { Url: { } url })
            json.WriteString("firstAppearance", url);
    }

    private static void Chain(Utf8JsonWriter json, IReadOnlyList<Voice> chain)
    {
        json.WriteStartArray("isnad:chain");
        foreach (var voice in chain)
        {
            json.WriteStartObject();
            json.WriteString("kind", Spelling.Of(voice.Kind));
            json.Known("words", voice.Words);
            json.Known("key", voice.Key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Relations(Utf8JsonWriter json, ClaimAccount claim, EventDossier dossier)
    {
        foreach (var kind in dossier.Links.Where(l => l.From.Document == claim.Document && l.FromClaim == claim.Claim).GroupBy(l => l.Kind))
        {
            json.WriteStartArray("isnad:" + Word(kind.Key));
            foreach (var link in kind)
                json.WriteStringValue(link.ToClaim is { } to ? Id(link.To.Document, to) : $"urn:isnad:{link.To.Document}");
            json.WriteEndArray();
        }
    }

    private static string Word(ClaimLinkKind kind) => kind switch
    {
        ClaimLinkKind.Repeats => "repeats",
        ClaimLinkKind.Confirms => "confirms",
        ClaimLinkKind.Denies => "denies",
        _ => "differs",
    };
}
