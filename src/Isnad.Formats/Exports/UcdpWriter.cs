using System.Globalization;
using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;

namespace Isnad.Formats.Exports;

/// <summary>Writes UCDP GED's 49 columns: lethal events only. The registry's own ids stay empty.</summary>
public sealed class UcdpWriter : IEventWriter
{
    private static readonly string[] Columns =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id",
        "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
        "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
        "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    private readonly CsvTable _table;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public UcdpWriter(Stream output, LossReport loss)
    {
        _table = CsvTable.WithCommas(output);
        _loss = loss;
        _table.Header(Columns);
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var e = dossier.Event;
        if (Unfit(dossier) is { } reason)
        {
            _loss.Omit(e.Id, reason);
            return;
        }

        var id = RowIds.Digits(e.Id).ToString(CultureInfo.InvariantCulture);
        var country = CountryCodes.Of(e.Place?.Country);
        var (a, b) = (e.SideA.FirstOrDefault(), e.SideB.FirstOrDefault());
        _table.Text(id).Text(e.Id).Number((long)e.From!.Value.Year).Empty(2).Number(Violence(e, id)).Empty(5)
            .Text(a is null && b is null ? null : $"{Name(a) ?? "?"} - {Name(b) ?? "?"}").Empty(2).Text(Name(a)).Empty(2).Text(Name(b));
        Sources(dossier);
        Place(e, country, id);
        _table.Number(e.DayPrecision == DayPrecision.Day && e.HasPoint() ? 1L : 2L).Number(DatePrecision(e)).Day(e.From).Day(e.To ?? e.From);
        Deaths(dossier.Ledger, id);
        _table.Number((long?)Government(a)).Number((long?)Government(b)).End();
        _loss.Row();
        _loss.Lost(id, "conflict, dyad and side ids", "the registry's numbers are UCDP's own");
    }

    /// <inheritdoc/>
    public void Complete() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private static string? Unfit(EventDossier dossier) =>
        !dossier.Event.Happened() ? "the accounts do not say that it happened"
        : (dossier.Ledger.Ucdp.High ?? dossier.Ledger.Ucdp.Best ?? dossier.Ledger.Ucdp.Low ?? 0) < 1 ? "no account gives a death"
        : dossier.Event.From is null ? "no account gives a day"
        : null;

    private long? Violence(JoinedEvent e, string id)
    {
        if (e.SideA.Count == 0 || e.SideB.Count == 0)
        {
            _loss.Lost(id, "type_of_violence", "the accounts do not name both sides");
            return null;
        }

        var (a, b) = (Class(e.SideA[0], e), Class(e.SideB[0], e));
        if (a is null || b is null)
        {
            _loss.Lost(id, "type_of_violence", "the class of a side is not known");
            return null;
        }

        _loss.Inferred(id, "type_of_violence", "1 where one side is a state's force, 3 where one side is civilian, else 2");
        return a == AcledActors.Civilians || b == AcledActors.Civilians ? 3 : IsState(a) || IsState(b) ? 1 : 2;
    }

    private static string? Class(Party party, JoinedEvent e) => AcledActors.Inter(party, e.Place?.Country, "Battles", out _);

    private static bool IsState(string inter) => inter is AcledActors.State or AcledActors.External;

    private static string? Name(Party? party) => party?.NameEn ?? party?.NameAr;

    private void Sources(EventDossier dossier)
    {
        var documents = dossier.Cited.ToList();
        _table.Number((long)dossier.Corroboration.Affirming)
            .Text(string.Join("; ", documents.Select(d => string.Join(", ", new[] { d.OutletName ?? d.Source, Date(d), d.Title }.Where(t => t is not null)))))
            .Text(string.Join("; ", documents.Select(d => d.OutletName ?? d.Source)))
            .Text(string.Join("; ", documents.Select(d => Date(d) ?? "")))
            .Text(string.Join("; ", documents.Select(d => d.Title ?? "")))
            .Text(string.Join("; ", dossier.Event.Members.Select(m => m.Account.Claims.Count > 0 ? RowNotes.Chain(m.Account.Claims[^1].Chain) : "").Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)));
    }

    private static string? Date(SourceDocument d) => d.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Place(JoinedEvent e, CountryCodes? country, string id)
    {
        var point = e.HasPoint();
        if (!point)
            _loss.Lost(id, "latitude, longitude", "no account gives a place below the level of a country");
        var place = e.Place;
        var (lat, lon) = point ? (place!.Latitude, place.Longitude) : ((double?)null, (double?)null);
        _table.Number((long)(place is null ? 6 : !point ? 6 : place.Precision switch { 1 => 1, 2 => 2, _ => 4 }))
            .Text(point ? place!.NameEn ?? place.NameAr : null).Text(place?.NameAr).Text(place?.Admin1).Empty().Number(lat, "0.0000").Number(lon, "0.0000")
            .Text(point ? string.Create(CultureInfo.InvariantCulture, $"POINT ({lon:0.0000} {lat:0.0000})") : null)
            .Number(point ? PrioGrid(lat!.Value, lon!.Value) : null).Text(country?.Name).Number((long?)country?.GleditschWard).Text(country?.UcdpRegion);
    }

    /// <summary>Cell of the PRIO-GRID: half a degree, counted from 1 at 90° south 180° west, eastwards and then northwards (720 columns, 360 rows).</summary>
    internal static long PrioGrid(double latitude, double longitude)
    {
        var row = Math.Clamp((long)Math.Floor((latitude + 90) / 0.5), 0, 359);
        var column = Math.Clamp((long)Math.Floor((longitude + 180) / 0.5), 0, 719);
        return (row * 720) + column + 1;
    }

    private static long DatePrecision(JoinedEvent e) => e.DayPrecision switch
    {
        DayPrecision.Day => 1,
        DayPrecision.Days => 2,
        DayPrecision.Week => 3,
        DayPrecision.Month => 4,
        _ => 5,
    };

    private void Deaths(CasualtyLedger ledger, string id)
    {
        var total = ledger.Ucdp;
        var best = total.Best ?? total.Low ?? 0;
        var parts = new[] { ledger.UcdpSideA.Best ?? 0, ledger.UcdpSideB.Best ?? 0, ledger.UcdpCivilians.Best ?? 0 };
        var known = Math.Min(parts.Sum(), best);
        if (parts.Sum() > best)
            _loss.Lost(id, "deaths by side", "the parts that the accounts give exceed their best total; the ledger holds all of them");
        _loss.Inferred(id, "best", total.Rule);
        _loss.Inferred(id, "deaths_unknown", "what the parts leave of the best total");
        foreach (var part in parts)
            _table.Number((long)part);
        _table.Number((long)(best - known)).Number((long)best).Number((long)(total.High ?? best)).Number((long)(total.Low ?? best));
    }

    private static int? Government(Party? party) =>
        party is not null && (party.Acled == AcledActors.State || party.Kind == EntityKind.State) ? CountryCodes.Of(party.Country)?.GleditschWard : null;
}
