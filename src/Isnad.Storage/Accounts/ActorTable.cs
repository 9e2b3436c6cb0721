using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Accounts;

/// <summary>The actors and places of the archive by number: a row for each key and way of naming it. What was looked up is kept, up to a bound.</summary>
internal sealed class ActorTable(Connection connection)
{
    private const int Most = 100_000;
    private const string ActorColumns = "key, name_ar, name_en, kind, known, country, plover, acled";

    /// <summary>The columns of a place.</summary>
    public const string PlaceColumns = "key, name_ar, name_en, kind, country, admin1, lat, lon, precision";

    private readonly Dictionary<Party, long> _actorNumbers = [];
    private readonly Dictionary<Spot, long> _placeNumbers = [];
    private readonly Dictionary<long, Party> _actors = [];
    private readonly Dictionary<long, Spot> _places = [];

    /// <summary>Forgets what was looked up; after a transaction was rolled back.</summary>
    public void Forget()
    {
        _actorNumbers.Clear();
        _placeNumbers.Clear();
        _actors.Clear();
        _places.Clear();
    }

    /// <summary>The number of an actor as named here; a row is added at the first time.</summary>
    public long Number(Party party)
    {
        var bare = party with { Words = "", Span = default };
        if (_actorNumbers.TryGetValue(bare, out var number))
            return number;
        Bound(_actorNumbers);
        var find = connection.Kept("SELECT no FROM actor WHERE key = ?1 AND name_ar = ?2 AND name_en IS ?3 AND kind = ?4 AND known = ?5 AND country IS ?6 AND plover IS ?7 AND acled IS ?8 ORDER BY no LIMIT 1");
        number = Bind(find, bare).Step() ? find.Number(0) : -1;
        find.Reset();
        if (number < 0)
        {
            Bind(connection.Kept($"INSERT INTO actor ({ActorColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"), bare).Run();
            number = Native.sqlite3_last_insert_rowid(connection.Handle);
        }

        return _actorNumbers[bare] = number;
    }

    /// <summary>The number of a place as named here; a row is added at the first time.</summary>
    public long Number(Spot spot)
    {
        if (_placeNumbers.TryGetValue(spot, out var number))
            return number;
        Bound(_placeNumbers);
        var find = connection.Kept("SELECT no FROM place WHERE key = ?1 AND name_ar = ?2 AND name_en IS ?3 AND kind = ?4 AND country IS ?5 AND admin1 IS ?6 AND lat IS ?7 AND lon IS ?8 AND precision = ?9 ORDER BY no LIMIT 1");
        number = Bind(find, spot).Step() ? find.Number(0) : -1;
        find.Reset();
        if (number < 0)
        {
            Bind(connection.Kept($"INSERT INTO place ({PlaceColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"), spot).Run();
            number = Native.sqlite3_last_insert_rowid(connection.Handle);
        }

        return _placeNumbers[spot] = number;
    }

    /// <summary>The actor of a number, without words.</summary>
    public Party Actor(long number)
    {
        if (_actors.TryGetValue(number, out var kept))
            return kept;
        Bound(_actors);
        var row = connection.Kept($"SELECT {ActorColumns} FROM actor WHERE no = ?1").Set(1, number);
        if (!row.Step())
            throw new ArchiveException(ArchiveFault.Damaged, $"The archive names an actor {number} that it does not hold. Run 'isnad archive check'.");
        var party = new Party(row.Text(0), row.Text(1), row.TextOrNull(2), row.Word<EntityKind>(3), row.Truth(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), "", default);
        row.Reset();
        return _actors[number] = party;
    }

    /// <summary>The place of a number.</summary>
    public Spot Place(long number)
    {
        if (_places.TryGetValue(number, out var kept))
            return kept;
        Bound(_places);
        var row = connection.Kept($"SELECT {PlaceColumns} FROM place WHERE no = ?1").Set(1, number);
        if (!row.Step())
            throw new ArchiveException(ArchiveFault.Damaged, $"The archive names a place {number} that it does not hold. Run 'isnad archive check'.");
        var spot = Place(row);
        row.Reset();
        return _places[number] = spot;
    }

    /// <summary>The place of a row.</summary>
    public static Spot Place(Statement row) =>
        new(row.Text(0), row.Text(1), row.TextOrNull(2), row.Word<EntityKind>(3), row.TextOrNull(4), row.TextOrNull(5), row.RealOrNull(6), row.RealOrNull(7), row.Whole(8));

    private static Statement Bind(Statement statement, Party p) => statement
        .Set(1, p.Key).Set(2, p.NameAr).Set(3, p.NameEn).Set(4, Spelling.Of(p.Kind)).Set(5, p.Known ? 1 : 0).Set(6, p.Country).Set(7, p.Plover).Set(8, p.Acled);

    private static Statement Bind(Statement statement, Spot s) => statement
        .Set(1, s.Key).Set(2, s.NameAr).Set(3, s.NameEn).Set(4, Spelling.Of(s.Kind)).Set(5, s.Country).Set(6, s.Admin1).Set(7, s.Latitude).Set(8, s.Longitude).Set(9, s.Precision);

    private static void Bound<TKey, TValue>(Dictionary<TKey, TValue> kept)
        where TKey : notnull
    {
        if (kept.Count >= Most)
            kept.Clear();
    }
}
