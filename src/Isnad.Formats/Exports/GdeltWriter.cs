using System.Globalization;
using Isnad.Corpus;
using Isnad.Corpus.Joining;

namespace Isnad.Formats.Exports;

/// <summary>Writes GDELT 2.0's 61 columns, tab separated, without a header.</summary>
public sealed class GdeltWriter : IEventWriter
{
    private readonly CsvTable _table;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public GdeltWriter(Stream output, LossReport loss)
    {
        _table = CsvTable.WithTabs(output);
        _loss = loss;
    }

    /// <inheritdoc/>
    public void Write(EventDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var e = dossier.Event;
        if (!e.Happened() || e.Middle() is not { } day)
        {
            _loss.Omit(e.Id, e.Happened() ? "no account gives a day" : "the accounts do not say that it happened");
            return;
        }

        var id = RowIds.Digits(e.Id).ToString(CultureInfo.InvariantCulture);
        if (e.DayPrecision != DayPrecision.Day)
            _loss.Inferred(id, "SQLDATE", "mid-point of the days that the accounts give");
        _table.Text(id).Day(day, "yyyyMMdd").Day(day, "yyyyMM").Number((long)day.Year).Number(Fraction(day), "0.0000");
        Actor(e.SideA.FirstOrDefault());
        Actor(e.SideB.FirstOrDefault());
        Codes(e, id);
        _table.Number((long)e.Members.Count).Number((long)dossier.Corroboration.Outlets).Number((long)dossier.Corroboration.Documents).Empty();
        Geography(null);
        Geography(null);
        Geography(e.Place);
        _table.Day(e.LastTold, "yyyyMMdd'000000'").Text(dossier.Cited.Select(d => d.Url ?? d.Source).FirstOrDefault()).End();
        _loss.Row();
        _loss.Lost(id, "IsRootEvent, AvgTone, Actor1Geo, Actor2Geo", "not determined from the words");
        if (e.SideA.Count > 1 || e.SideB.Count > 1)
            _loss.Lost(id, "further actors", "a row holds one actor a side");
    }

    /// <inheritdoc/>
    public void Complete() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    /// <summary>The share of the year that has passed, as GDELT's codebook counts it: (month × 30 + day) / 365.</summary>
    private static double Fraction(DateOnly day) => day.Year + Math.Min(0.9999, ((day.Month * 30) + day.Day) / 365.0);

    private void Actor(Party? party)
    {
        if (party is null)
        {
            _table.Empty(10);
            return;
        }

        var country = CountryCodes.Of(party.Country)?.Iso3;
        var role = PartySectors.Of(party);
        _table.Text(party.Plover ?? country + role).Text((party.NameEn ?? party.NameAr).ToUpperInvariant()).Text(country).Empty(4).Text(role).Empty(2);
    }

    private void Codes(JoinedEvent e, string id)
    {
        var (code, goldstein) = PloverCodes.CameoOf(e.Type, e.Mode);
        _loss.Inferred(id, "EventCode", "CAMEO's nearest code for PLOVER's type and mode");
        _table.Empty().Text(code).Text(code[..Math.Min(3, code.Length)]).Text(code[..2]).Number((long)PloverCodes.Quad(e.Type)).Number(goldstein, "0.0");
    }

    private void Geography(Spot? place)
    {
        if (place is null)
        {
            _table.Empty(8);
            return;
        }

        var fips = CountryCodes.Of(place.Country)?.Fips;
        var kind = place.Kind == EntityKind.State || !place.Key.Contains('.', StringComparison.Ordinal) ? 1L : place.Precision == 3 ? 5L : 4L;
        _table.Number(kind).Text(place.NameEn ?? place.NameAr).Text(fips).Text(fips).Empty().Number(place.Latitude, "0.####").Number(place.Longitude, "0.####").Text(place.Key);
    }
}
