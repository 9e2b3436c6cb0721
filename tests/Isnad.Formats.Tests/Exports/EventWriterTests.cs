using System.Text.Json;
using System.Xml.Linq;
using Isnad.Corpus.Joining;
using Isnad.Formats.Exports;

namespace Isnad.Formats.Tests.Exports;

/// <summary>The formats of the field, column by column where the rules say something.</summary>
public sealed class EventWriterTests
{
    private static readonly EventDossier Strike = ExampleDossiers.Dossier(ExampleDossiers.Strike);

    public static TheoryData<ExportFormat> EventFormats => [.. Enum.GetValues<ExportFormat>().Where(f => !ExportFormats.IsNetwork(f))];

    [Fact]
    public void Acled_has_its_31_columns_in_the_codebook_order()
    {
        var header = Written.Of(ExportFormat.Acled, Strike).Text.Split('\n')[0];
        Assert.Equal(
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
            + "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp",
            header);
    }

    [Fact]
    public void An_acled_row_holds_what_the_accounts_say()
    {
        var row = Assert.Single(Written.Of(ExportFormat.Acled, Strike).Rows());
        Assert.Equal("LBY", row["event_id_cnty"][..3]);
        Assert.Equal(("2018-02-12", "2018", "1"), (row["event_date"], row["year"], row["time_precision"]));
        Assert.Equal(("Political violence", "Explosions/Remote violence", "Air/drone strike"), (row["disorder_type"], row["event_type"], row["sub_event_type"]));
        Assert.Equal(("Army A", "State forces", "مدنيون", "Civilians", "State forces-Civilians"), (row["actor1"], row["inter1"], row["actor2"], row["inter2"], row["interaction"]));
        Assert.Equal(("Civilian targeting", "434", "Northern Africa", "Libya"), (row["civilian_targeting"], row["iso"], row["region"], row["country"]));
        Assert.Equal(("Town", "32.7603", "22.6383", "1"), (row["location"], row["latitude"], row["longitude"], row["geo_precision"]));
        Assert.Equal(("وكالة; جريدة", "3", "1518480000"), (row["source"], row["fatalities"], row["timestamp"]));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_calculate_is_neutralised_and_a_negative_number_is_not()
    {
        var e = ExampleDossiers.Strike with { Place = ExampleDossiers.Western };
        var row = Assert.Single(Written.Of(ExportFormat.Acled, ExampleDossiers.Dossier(e)).Rows());
        Assert.StartsWith("'=", row["notes"], StringComparison.Ordinal);
        Assert.Equal("-16.2500", row["longitude"]);
    }

    [Fact]
    public void Nothing_is_invented_for_acled()
    {
        var written = Written.Of(
            ExportFormat.Acled,
            ExampleDossiers.Dossier(ExampleDossiers.Strike with { From = null, To = null, DayPrecision = DayPrecision.Unknown }),
            ExampleDossiers.Dossier(ExampleDossiers.Strike with { Place = ExampleDossiers.Country }),
            ExampleDossiers.Dossier(ExampleDossiers.Strike with { Place = null }),
            ExampleDossiers.Dossier(ExampleDossiers.Strike with { Certainty = Certainty.Planned }),
            ExampleDossiers.Dossier(ExampleDossiers.Strike with { Acled = null }));
        Assert.Empty(written.Rows());
        Assert.Equal(5, written.Loss.GetProperty("omitted").GetInt32());
    }

    [Fact]
    public void The_mid_point_of_a_week_is_told_as_inferred()
    {
        var week = ExampleDossiers.Strike with { From = new DateOnly(2018, 2, 4), To = new DateOnly(2018, 2, 10), DayPrecision = DayPrecision.Week };
        var written = Written.Of(ExportFormat.Acled, ExampleDossiers.Dossier(week));
        var row = Assert.Single(written.Rows());
        Assert.Equal(("2018-02-07", "2"), (row["event_date"], row["time_precision"]));
        Assert.Contains("mid-point of the days that the accounts give", written.Rules("inferred"));
    }

    [Theory]
    [InlineData("State forces", "Government regains territory")]
    [InlineData("Rebel group", "Non-state actor overtakes territory")]
    public void Who_takes_ground_decides_the_sub_type(string taker, string expected)
    {
        var e = ExampleDossiers.Strike with
        {
            Mode = "territory",
            Acled = new AcledType("Battles", "Armed clash"),
            SideA = [ExampleDossiers.State with { Acled = taker }],
            SideB = [ExampleDossiers.Rebels],
        };
        Assert.Equal(expected, Assert.Single(Written.Of(ExportFormat.Acled, ExampleDossiers.Dossier(e)).Rows())["sub_event_type"]);
    }

    [Fact]
    public void A_states_force_abroad_is_external()
    {
        var e = ExampleDossiers.Strike with { SideA = [ExampleDossiers.State with { Country = "eg" }] };
        Assert.Equal("External/Other forces", Assert.Single(Written.Of(ExportFormat.Acled, ExampleDossiers.Dossier(e)).Rows())["inter1"]);
    }

    [Fact]
    public void Exchanging_the_sides_exchanges_their_cells()
    {
        var e = ExampleDossiers.Strike with { SideA = [ExampleDossiers.State], SideB = [ExampleDossiers.Rebels] };
        var one = Assert.Single(Written.Of(ExportFormat.Acled, ExampleDossiers.Dossier(e)).Rows());
        var other = Assert.Single(Written.Of(ExportFormat.Acled, ExampleDossiers.Dossier(e with { SideA = e.SideB, SideB = e.SideA })).Rows());
        Assert.Equal((one["actor1"], one["inter1"], one["actor2"], one["inter2"]), (other["actor2"], other["inter2"], other["actor1"], other["inter1"]));
    }

    [Fact]
    public void Ucdp_has_49_columns_and_lethal_events_only()
    {
        var written = Written.Of(ExportFormat.Ucdp, Strike, ExampleDossiers.Dossier(ExampleDossiers.Strike, null, null, null));
        var row = Assert.Single(written.Rows());
        Assert.Equal(49, row.Count);
        Assert.Equal(("3", "5", "7"), (row["low"], row["best"], row["high"]));
        Assert.Equal(("0", "0", "2", "3"), (row["deaths_a"], row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"]));
        Assert.Equal(("3", "620", "", "620"), (row["type_of_violence"], row["gwnoa"], row["gwnob"], row["country_id"]));
        Assert.Equal("وكالة < مصدر عسكري", row["source_original"]);
        Assert.Equal("", row["conflict_new_id"]);
        Assert.Contains("no account gives a death", written.Rules("omitted"));
    }

    [Theory]
    [InlineData(-90, -180, 1)]
    [InlineData(-89.6, -179.4, 2)]
    [InlineData(-89.4, -180, 721)]
    [InlineData(32.88, 13.19, 176787)]
    [InlineData(90, 180, 259200)]
    public void The_cell_of_the_prio_grid_is_counted_from_the_south_west(double lat, double lon, long cell) => Assert.Equal(cell, UcdpWriter.PrioGrid(lat, lon));

    [Fact]
    public void Gdelt_has_61_columns_and_no_header()
    {
        var line = Assert.Single(Written.Of(ExportFormat.Gdelt, Strike).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var cells = line.Split('\t');
        Assert.Equal(61, cells.Length);
        Assert.Equal(("20180212", "201802", "2018", "LBY"), (cells[1], cells[2], cells[3], cells[7]));
        Assert.Equal(("195", "195", "19", "4", "-10.0"), (cells[26], cells[27], cells[28], cells[29], cells[30]));
        Assert.Equal(("LY", "https://example.org/1"), (cells[53], cells[60]));
    }

    [Fact]
    public void Plover_writes_what_its_manual_requires_and_its_parent_for_own_modes()
    {
        var own = ExampleDossiers.Strike with { Mode = "clash" };
        var written = Written.Of(ExportFormat.Plover, Strike, ExampleDossiers.Dossier(own), ExampleDossiers.Dossier(ExampleDossiers.Strike with { SideA = [] }));
        var lines = written.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(2, lines.Count);
        foreach (var line in lines)
        {
            Assert.Equal("2018-02-12", line.GetProperty("date").GetString());
            Assert.NotEmpty(line.GetProperty("actor").EnumerateArray());
            Assert.Equal("ASSAULT", line.GetProperty("event")[0].GetString());
        }

        Assert.Equal("aerial", lines[0].GetProperty("mode")[0].GetString());
        Assert.Empty(lines[1].GetProperty("mode").EnumerateArray());
    }

    [Fact]
    public void Statements_keep_each_value_with_the_document_that_gives_it()
    {
        var rows = Written.Of(ExportFormat.FtmStatements, Strike).Rows();
        Assert.Equal(2, rows.Count(r => r["prop"] == "summary"));
        Assert.Equal(new[] { ExampleDossiers.First, ExampleDossiers.Second }, rows.Where(r => r["prop"] == "summary").Select(r => r["origin"]));
        Assert.Equal(rows.Count, rows.Select(r => r["id"]).Distinct().Count());
    }

    [Fact]
    public void Claims_carry_their_chain_and_no_verdict()
    {
        var lines = Written.Of(ExportFormat.Claims, Strike).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        var second = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal("anonymous", second.GetProperty("isnad:chain")[1].GetProperty("kind").GetString());
        Assert.False(second.TryGetProperty("author", out _));
        Assert.Equal($"urn:isnad:{ExampleDossiers.First}:c1", second.GetProperty("isnad:repeats")[0].GetString());
        Assert.DoesNotContain("reviewRating", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Geojson_puts_longitude_first_and_leaves_countries_out()
    {
        var written = Written.Of(ExportFormat.GeoJson, Strike, ExampleDossiers.Dossier(ExampleDossiers.Strike with { Place = ExampleDossiers.Country }));
        var feature = Assert.Single(JsonDocument.Parse(written.Text).RootElement.GetProperty("features").EnumerateArray());
        Assert.Equal(22.6383, feature.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble());
        Assert.Equal(32.7603, feature.GetProperty("geometry").GetProperty("coordinates")[1].GetDouble());
    }

    [Fact]
    public void Kml_is_well_formed_whatever_the_words_hold()
    {
        var member = ExampleDossiers.Strike.Members[0];
        var hostile = ExampleDossiers.Strike with { Members = [member with { Account = member.Account with { Sentence = "<script>\u0000\uD800]]>&" } }] };
        var kml = XDocument.Parse(Written.Of(ExportFormat.Kml, ExampleDossiers.Dossier(hostile)).Text);
        Assert.Equal("<script>\uFFFD\uFFFD]]>&", kml.Descendants().First(d => d.Name.LocalName == "description").Value);
    }

    [Fact]
    public void Timemap_writes_its_sources_beside_the_events()
    {
        var written = Written.Of(ExportFormat.Timemap, Strike, Strike);
        Assert.Equal("aaaa; bbbb", written.Rows()[0]["sources"]);
        Assert.Equal(3, written.Second.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [MemberData(nameof(EventFormats))]
    public void The_same_events_give_the_same_bytes(ExportFormat format) => Assert.Equal(Written.Of(format, Strike).Text, Written.Of(format, Strike).Text);

    [Theory]
    [MemberData(nameof(EventFormats))]
    public void Every_row_is_counted_and_every_omission_has_a_rule(ExportFormat format)
    {
        var written = Written.Of(format, Strike, ExampleDossiers.Dossier(ExampleDossiers.Strike with { From = null, To = null, Place = null, SideA = [], DayPrecision = DayPrecision.Unknown }));
        Assert.True(written.Loss.GetProperty("rows").GetInt32() > 0);
        Assert.Equal(written.Loss.GetProperty("omitted").GetInt32(), written.Rules("omitted").Count());
        Assert.All(written.Rules("omitted"), r => Assert.NotEqual("", r));
    }
}
