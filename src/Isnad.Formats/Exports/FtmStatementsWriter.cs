using System.Security.Cryptography;
using System.Text;

namespace Isnad.Formats.Exports;

/// <summary>Writes FollowTheMoney statements: one row for each asserted value with the document that asserts it, conflicting values side by side.</summary>
public sealed class FtmStatementsWriter : IEventWriter
{
    private static readonly string[] Columns =
    [
        "id", "entity_id", "canonical_id", "prop", "prop_type", "schema", "value", "original_value", "dataset", "origin", "lang", "external", "first_seen", "last_seen",
    ];

    private readonly CsvTable _table;
    private readonly LossReport _loss;
    private readonly HashSet<UInt128> _written = [];

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public FtmStatementsWriter(Stream output, LossReport loss)
    {
        _table = CsvTable.WithCommas(output);
        _loss = loss;
        _table.Header(Columns);
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var item in FtmEntities.Of(dossier))
        {
            foreach (var value in item.Values)
                Write(item, value, dossier);
        }
    }

    /// <inheritdoc/>
    public void Complete() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private void Write(FtmEntities.Item item, FtmEntities.Value value, EventDossier dossier)
    {
        var hash = SHA1.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', item.Id, value.Property, value.Text, value.Document)));
        if (!_written.Add(BitConverter.ToUInt128(hash)))
            return;
        var seen = value.Document is { } id && dossier.Documents.TryGetValue(id, out var document) ? document.Published : null;
        _table.Text(Convert.ToHexStringLower(hash)).Text(item.Id).Text(item.Id).Text(value.Property).Text(value.Type).Text(item.Schema).Text(value.Text).Text(value.Original)
            .Text("isnad").Text(value.Document ?? "knowledge").Text(value.Original is null ? null : "ara").Text("f").Day(seen).Day(seen).End();
        _loss.Row();
    }
}
