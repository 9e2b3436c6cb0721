namespace Isnad.Formats.Exports;

/// <summary>The formats of the field in which a selection of the archive can be written.</summary>
public enum ExportFormat
{
    /// <summary>ACLED's 31 columns, CSV.</summary>
    Acled,

    /// <summary>UCDP GED's 49 columns, CSV.</summary>
    Ucdp,

    /// <summary>GDELT 2.0's 61 columns, tab separated without a header.</summary>
    Gdelt,

    /// <summary>PLOVER 0.8, JSON Lines.</summary>
    Plover,

    /// <summary>FollowTheMoney entities, JSON Lines.</summary>
    Ftm,

    /// <summary>FollowTheMoney statements, CSV: one row for each asserted value.</summary>
    FtmStatements,

    /// <summary>schema.org claims, JSON Lines of JSON-LD.</summary>
    Claims,

    /// <summary>GeoJSON (RFC 7946).</summary>
    GeoJson,

    /// <summary>KML 2.2.</summary>
    Kml,

    /// <summary>GraphML: the network.</summary>
    GraphMl,

    /// <summary>GEXF 1.2: the network.</summary>
    Gexf,

    /// <summary>timemap events, with a second file of sources.</summary>
    Timemap,

    /// <summary>This project's flat table of joined events, CSV.</summary>
    Csv,

    /// <summary>This project's joined events with everything behind them, JSON Lines.</summary>
    Jsonl,
}
