using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;

namespace Isnad.Formats.Exports;

/// <summary>Writes ACLED's 31 columns in the order of its codebook: one row for an event, a place and a day. Events without a day within a month, without a place
/// below a country, without a type of ACLED's, and those only planned, possible or denied are left out and named in the loss report.</summary>
public sealed class AcledWriter : IEventWriter
{
    private static readonly string[] Columns =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2",
        "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude",
        "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
    ];

    private readonly CsvTable _table;
    private readonly LossReport _loss;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="loss">What cannot be held is noted here.</param>
    public AcledWriter(Stream output, LossReport loss)
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
        if (Unfit(e) is { } reason)
        {
            _loss.Omit(e.Id, reason);
            return;
        }

        var place = e.Place!;
        var country = CountryCodes.Of(place.Country);
        var id = RowIds.Acled(e.Id, country);
        var (type, sub) = (e.Acled!.EventType, SubType(e, id));
        var first = Side(e.SideA, place.Country, type, id, "inter1");
        var second = Side(e.SideB, place.Country, type, id, "inter2");
        Dates(e, id);
        _table.Text(Disorder(type, sub)).Text(type).Text(sub)
            .Text(first.Name).Text(first.Associates).Text(first.Inter).Text(second.Name).Text(second.Associates).Text(second.Inter)
            .Text(Interaction(first.Inter, second.Inter)).Text(second.Inter == AcledActors.Civilians ? "Civilian targeting" : "");
        Place(place, country);
        _table.Text(string.Join("; ", dossier.Outlets)).Empty().Text(RowNotes.Of(dossier)).Number((long)Fatalities(dossier.Ledger, id)).Text(Tags(dossier))
            .Number(Timestamp(e, id)).End();
        _loss.Row();
        Losses(dossier, id);
    }

    /// <inheritdoc/>
    public void Complete() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private static string? Unfit(JoinedEvent e) =>
        e.Acled is null ? "ACLED does not code events of this type"
        : !e.Happened() ? "the accounts do not say that it happened"
        : e.Middle() is null || e.DayPrecision is DayPrecision.Longer or DayPrecision.Unknown ? "no account gives a day, week or month"
        : !e.HasPoint() ? "no account gives a place below the level of a country"
        : null;

    private void Dates(JoinedEvent e, string id)
    {
        var day = e.Middle()!.Value;
        var precision = e.DayPrecision switch { DayPrecision.Day => 1, DayPrecision.Month => 3, _ => 2 };
        if (precision > 1)
            _loss.Inferred(id, "event_date", "mid-point of the days that the accounts give");
        _table.Text(id).Day(day).Number((long)day.Year).Number((long)precision);
    }

    private string SubType(JoinedEvent e, string id)
    {
        if (e.Acled!.EventType != "Battles" || e.Mode != "territory" || e.SideA.Count == 0)
            return e.Acled.SubEventType;
        var inter = AcledActors.Inter(e.SideA[0], e.Place!.Country, "Battles", out _);
        if (inter is null)
            return e.Acled.SubEventType;
        _loss.Inferred(id, "sub_event_type", "ground taken by state forces is regained by the government, by others overtaken by a non-state actor");
        return inter == AcledActors.State ? "Government regains territory" : "Non-state actor overtakes territory";
    }

    private (string? Name, string? Associates, string? Inter) Side(IReadOnlyList<Party> side, string? country, string type, string id, string column)
    {
        if (side.Count == 0)
            return (null, null, null);
        var inter = AcledActors.Inter(side[0], country, type, out var rule);
        if (inter is null)
            _loss.Lost(id, column, rule);
        else
            _loss.Inferred(id, column, rule);
        return (Name(side[0]), side.Count > 1 ? string.Join("; ", side.Skip(1).Select(Name)) : null, inter);
    }

    private static string Name(Party party) => party.NameEn ?? party.NameAr;

    private static string? Interaction(string? first, string? second) => first is null ? null : second is null ? $"{first} only" : $"{first}-{second}";

    private static string Disorder(string type, string sub) => type switch
    {
        "Protests" when sub == "Excessive force against protesters" => "Political violence; Demonstrations",
        "Protests" => "Demonstrations",
        "Riots" when sub == "Violent demonstration" => "Demonstrations",
        "Strategic developments" => "Strategic developments",
        _ => "Political violence",
    };

    private void Place(Spot place, CountryCodes? country) => _table
        .Number((long?)country?.Numeric).Text(country?.AcledRegion).Text(country?.Name ?? place.Country).Text(place.Admin1).Empty(2).Text(place.NameEn ?? place.NameAr)
        .Number(place.Latitude, "0.0000").Number(place.Longitude, "0.0000").Number((long)place.Precision);

    private int Fatalities(CasualtyLedger ledger, string id)
    {
        if (ledger.Acled.Low is { } low)
        {
            _loss.Inferred(id, "fatalities", ledger.Acled.Rule);
            return low;
        }

        _loss.Inferred(id, "fatalities", "no account gives a number of deaths; ACLED's codebook codes 0");
        return 0;
    }

    private static string? Tags(EventDossier dossier)
    {
        if (dossier.Event.Type != EventType.Protest)
            return null;
        var crowd = dossier.Event.Members.SelectMany(m => m.Account.Figures).FirstOrDefault(f => f.Unit is QuantityUnit.Persons or QuantityUnit.Civilians);
        return "crowd size=" + (crowd?.Words ?? "no report");
    }

    private long? Timestamp(JoinedEvent e, string id)
    {
        if (e.LastTold is not { } day)
            return null;
        _loss.Inferred(id, "timestamp", "midnight UTC of the newest account's day of publication");
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();
    }

    private void Losses(EventDossier dossier, string id)
    {
        foreach (var other in dossier.Event.OtherPlaces)
            _loss.Lost(id, "location " + (other.NameEn ?? other.NameAr), "a row holds one place");
        if (dossier.Event.Certainty == Certainty.Disputed)
            _loss.Lost(id, "denial", "a row cannot say that an account denies the event; it stands in notes");
        _loss.Lost(id, "source_scale", "the scale of an outlet is not known");
    }
}
